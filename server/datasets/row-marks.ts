/** Where rows begin in a CSV file that we wrote: noted while it is written, so that a page of it is read without what is before. */
import type { FileHandle } from "node:fs/promises";
import { createCsvRows } from "#shared/formats/csv-rows.ts";

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const ROWS_A_MARK = 1_000;
const PIECE = 64 * 1024;

export interface RowMarks {
  /** byte where each thousandth row begins: the first row, the 1,001st … */
  readonly starts: readonly number[];
  /** rows, without the titles */
  readonly rows: number;
}

/** Of a file whose quotes are closed and doubled within cells, as `writeCsvBlocks` writes them. */
export function createRowMarks(): { push(piece: Uint8Array): void; marks(): RowMarks } {
  const starts: number[] = [];
  let lines = 0;
  let bytes = 0;
  let quoted = false;
  return {
    push(piece) {
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at];
        if (byte === QUOTE) quoted = !quoted;
        else if (byte === LINE_FEED && !quoted && lines++ % ROWS_A_MARK === 0) starts.push(bytes + at + 1);
      }
      bytes += piece.length;
    },
    marks: () => ({ starts, rows: Math.max(0, lines - 1) }),
  };
}

/** The rows from number `from` (0 is the first) on, at most `count`. `file` stays open. */
export async function* readRows(
  file: FileHandle,
  { starts, rows }: RowMarks,
  from: number,
  count: number,
): AsyncGenerator<string[], void> {
  const end = Math.min(rows, from + count);
  const block = Math.floor(from / ROWS_A_MARK);
  const start = starts[block];
  if (start === undefined || end <= from) return;
  const stop = starts[Math.ceil(end / ROWS_A_MARK)];
  let number = block * ROWS_A_MARK;
  for await (const row of rowsIn(file, start, stop)) {
    if (number >= end) return;
    if (number++ >= from) yield row;
  }
}

/** `stop`: the first byte that is not read; the end of the file when there is none. */
async function* rowsIn(file: FileHandle, start: number, stop = Number.POSITIVE_INFINITY): AsyncGenerator<string[]> {
  let read: string[][] = [];
  const rows = createCsvRows({ delimiter: ",", quote: '"', onRow: (cells) => void read.push(cells) });
  const decoder = new TextDecoder("utf-8");
  for (let at = start; at < stop; ) {
    // read by place: a stream that is left half-way would close the file
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(PIECE, stop - at)), { position: at });
    if (bytesRead === 0) break;
    at += bytesRead;
    rows.push(decoder.decode(buffer.subarray(0, bytesRead), { stream: true }));
    yield* read;
    read = [];
  }
  rows.end();
  yield* read;
}
