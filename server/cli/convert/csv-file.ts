/** A CSV on its way: written beside where it goes, and put there whole, or not at all. */
import { closeSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createDecoder } from "#server/workers/decode-text.ts";
import { readPieces } from "#server/workers/file-pieces.ts";
import type { CreateSink, RowSink } from "#server/workers/import-file.ts";
import { type CsvStyle, writeCsvBlocks } from "#shared/formats/export/write-csv.ts";

export interface CsvFile {
  /** rows are written as they come; another sink begins the file anew */
  readonly createSink: CreateSink<CsvSink>;
  /** the file is whole: it goes to its place, or is handed to `say`, line ends but the last one included */
  keep(say: (text: string) => void): void;
  /** removes what was not kept */
  forget(): void;
}

interface CsvSink extends RowSink {
  /** writes what is not yet written */
  flush(): void;
}

const BLOCK_ROWS = 1_000;
const PIECE = 256 * 1024;

/** `out` null: it goes to `say`. */
export function openCsvFile(out: string | null, style: CsvStyle): CsvFile {
  const folder = out === null ? mkdtempSync(join(tmpdir(), "tablee-")) : null;
  const path =
    folder === null ? join(dirname(out ?? ""), `.${basename(out ?? "")}.${process.pid}`) : join(folder, "out.csv");
  let file = openSync(path, "w");
  return {
    createSink(columns) {
      closeSync(file);
      file = openSync(path, "w");
      return createSink(columns, style, (text) => writeSync(file, text));
    },
    keep(say) {
      if (out !== null) renameSync(path, out);
      else for (const text of textOf(path)) say(text);
    },
    forget() {
      closeSync(file);
      rmSync(folder ?? path, { recursive: true, force: true });
    },
  };
}

function createSink(columns: readonly string[], style: CsvStyle, write: (text: string) => void): CsvSink {
  const titles = joined(writeCsvBlocks(columns, [], { ...style, bom: false }));
  write(joined(writeCsvBlocks(columns, [], style)));
  let block: string[][] = [];
  const flush = () => {
    const texts = columns.map((_, at) => ({ texts: block.map((cells) => cells[at] ?? ""), places: null }));
    const text = joined(writeCsvBlocks(columns, [{ count: block.length, columns: texts }], { ...style, bom: false }));
    write(text.slice(titles.length));
    block = [];
  };
  return {
    addRow(cells) {
      block.push([...cells]);
      if (block.length === BLOCK_ROWS) flush();
    },
    flush,
  };
}

function joined(pieces: Iterable<string>): string {
  return [...pieces].join("");
}

/** In pieces of whole lines; whoever says them ends each with a line end. */
function* textOf(path: string): Generator<string, void> {
  const decode = createDecoder("utf-8");
  for (const piece of readPieces(path, 1, PIECE)) {
    const text = decode(piece);
    if (text !== "") yield text.replace(/\n$/, "");
  }
}
