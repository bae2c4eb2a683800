/** A CSV file as it is written, row by row: nothing trimmed, nothing filled up. Read as an import reads it. Blocks. */
import { createCsvRows } from "#shared/formats/csv-rows.ts";
import { findHeaderRow } from "#shared/formats/reading/header-row.ts";
import type { TableLimits } from "#shared/formats/reading/planned-reader.ts";
import type { TextDialect } from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { detect, readText } from "./read-text.ts";
import type { ContentFile } from "./sources/source.ts";
import { detectEncoding } from "./text-encoding.ts";

export interface WrittenRows {
  readonly dialect: TextDialect;
  /** 0-based row of the titles; null: the file has none */
  readonly headerRow: number | null;
  /** the encoding rests on how frequent letters are */
  readonly guessed: boolean;
  /** all of them, those above the titles and the titles too; a blank line is one empty cell */
  readonly rows: readonly (readonly string[])[];
  /** line of the first quote that is opened and never closed; null: there is none */
  readonly openQuote: number | null;
}

/** rows from which the row of titles is told */
const HEADER_SAMPLE = 100;

/** Throws the ProblemErrors of reading, and those of `limits`. */
export function readCsvRows(file: ContentFile, limits: TableLimits): WrittenRows {
  const { encoding, guessed } = detectEncoding(file.content);
  const dialect = detect(file.content, file.bytes, encoding);
  const rows: string[][] = [];
  let openQuote: number | null = null;
  const reader = createCsvRows({
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    onOddity(oddity, line) {
      if (oddity === "not-closed") openQuote ??= line;
    },
    onRow(cells, line, length) {
      if (rows.length > limits.rows)
        throw new ProblemError("too-many-rows", { place: `line ${line}`, args: { limit: limits.rows, line } });
      if (cells.length > limits.columns || length > limits.cellLength) refuseLongRow(cells, line, limits);
      rows.push(cells);
      return true;
    },
  });
  for (const piece of readText(file.content, encoding)) reader.push(piece.text());
  reader.end();
  if (rows.every((cells) => cells.every((cell) => cell === ""))) throw new ProblemError("file-not-a-table");
  return { dialect, headerRow: findHeaderRow(rows.slice(0, HEADER_SAMPLE)), guessed, rows, openQuote };
}

/** Throws ProblemError "too-many-columns" or "cell-too-long", naming the line. */
export function refuseLongRow(cells: readonly string[], line: number, limits: TableLimits): void {
  if (cells.length > limits.columns) {
    const args = { count: cells.length, limit: limits.columns, line };
    throw new ProblemError("too-many-columns", { place: `line ${line}`, args });
  }
  const long = cells.findIndex((cell) => cell.length > limits.cellLength);
  if (long === -1) return;
  const args = { line, column: long + 1, limit: limits.cellLength };
  throw new ProblemError("cell-too-long", { place: `line ${line}, column ${long + 1}`, args });
}
