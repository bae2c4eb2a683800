/**
 * A CSV file read back: by papaparse, which shares nothing with what wrote it, and by the rules of the portals' analysers; every cell is compared
 * with the table's. Decision 0016.
 */
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import Papa from "papaparse";
import { judgeTitles } from "#shared/formats/export/portal-rules.ts";
import type { Preset } from "#shared/formats/export/preset.ts";
import { rowOf, type TextBlock } from "#shared/formats/export/text-block.ts";
import type { ExportFinding, ExportProof } from "#shared/wire/exports.ts";
import { ProblemError } from "#shared/wire/problem.ts";

interface Expected {
  readonly names: readonly string[];
  readonly blocks: Iterable<TextBlock>;
  readonly bytes: number;
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Throws "export-not-proven" with the first place where the file is not what the table is. */
export async function proveCsv(path: string, preset: Preset, expected: Expected): Promise<ExportProof> {
  const { names, blocks, bytes } = expected;
  const { delimiter, lineEnd } = preset.csv;
  let firstLine = "";
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {
    delimiter,
    newline: lineEnd,
    header: false,
    skipEmptyLines: false,
  });
  const text = Readable.from(
    decoded(path, preset.csv.bom, (start) => {
      firstLine = start.split(lineEnd, 1)[0] ?? "";
    }),
  );
  text.on("error", (error) => parser.destroy(error));
  text.pipe(parser);

  const rows = rowsOf(names, blocks);
  let row = 0;
  let accented = 0;
  let blank = 0;
  let last: readonly string[] | null = null;
  // where it is left early, what feeds it is closed too
  parser.on("close", () => text.destroy());
  for await (const found of parser as AsyncIterable<readonly string[]>) {
    if (last !== null) throw notProven(row, 0);
    const step = rows.next();
    if (step.done === true) {
      last = found;
      continue;
    }
    const wanted = step.value;
    if (found.length !== Math.max(1, wanted.length)) throw notProven(row, found.length);
    for (const [at, cell] of wanted.entries()) {
      if (found[at] !== cell) throw notProven(row, at + 1);
      if (cell !== "" && BEYOND_ASCII.test(cell)) accented++;
    }
    if (row > 0 && wanted.every((cell) => cell.trim() === "")) blank++;
    row++;
  }
  // what follows the last line end is no row
  const isEnd = last === null || (last.length === 1 && last[0] === "");
  if (!isEnd || rows.next().done !== true) throw notProven(row, 0);
  const count = row - 1;
  const findings: ExportFinding[] = judgeTitles(firstLine, names, delimiter);
  if (count === 0) findings.push({ code: "no-rows" });
  if (blank > 0) findings.push({ code: "blank-rows", count: blank });
  if (preset.mostBytes !== null && bytes > preset.mostBytes)
    findings.push({ code: "too-large", bytes, limit: preset.mostBytes });
  if (!preset.publishable) findings.push({ code: "not-for-publication" });
  return { rows: count, columns: names.length, cells: count * names.length, accented, findings };
}

function* rowsOf(names: readonly string[], blocks: Iterable<TextBlock>): Generator<readonly string[]> {
  yield names;
  for (const block of blocks) for (let row = 0; row < block.count; row++) yield rowOf(block, row);
}

/** Strict UTF-8, with a byte order mark where there should be one and nowhere else. */
async function* decoded(path: string, bom: boolean, onStart: (text: string) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let isStart = true;
  const pieces = createReadStream(path) as AsyncIterable<Buffer>;
  for await (const piece of pieces) {
    let text = decoder.decode(piece, { stream: true });
    if (isStart) {
      if (text.startsWith("\uFEFF") !== bom) throw notProven(0, 1);
      if (bom) text = text.slice(1);
      onStart(text);
    }
    isStart = false;
    yield text;
  }
  yield decoder.decode();
}

function notProven(row: number, column: number): ProblemError {
  return new ProblemError("export-not-proven", { args: { line: row, column } });
}
