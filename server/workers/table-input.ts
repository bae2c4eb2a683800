/** One table of a file, text or not, as rows for a planned reader. Blocks: for worker threads and the command line only. */
import { createCsvRows } from "#shared/formats/csv-rows.ts";
import {
  createPlannedReader,
  type PlannedReaderOptions,
  type PlannedTable,
} from "#shared/formats/reading/planned-reader.ts";
import type { EachRow } from "#shared/formats/reading/propose-totals.ts";
import { PLAIN_SHAPE, type RawRow, type TableShape, textOf } from "#shared/formats/reading/raw-table.ts";
import type { TextDialect } from "#shared/wire/imports.ts";
import { createPlannedText } from "./planned-text.ts";
import { readText } from "./read-text.ts";
import type { ContentFile, RawTable } from "./sources/source.ts";

export type TableInput =
  | { readonly kind: "text"; readonly file: ContentFile; readonly dialect: TextDialect }
  | { readonly kind: "rows"; readonly table: RawTable; readonly count: number | null };

/** Read no further than so many rows, or, in a text, so many bytes. */
export interface Most {
  readonly rows?: number;
  readonly bytes?: number;
}

export interface Fed {
  readonly read: PlannedTable;
  /** all of it was read */
  readonly whole: boolean;
  /** a byte order mark was taken off */
  readonly marked: boolean;
}

/** for so few rows a text is read in pieces of so many bytes */
const FEW_ROWS = 1_000;
const FEW_BYTES = 32 * 1024;

export function shapeOf(input: TableInput): TableShape {
  return input.kind === "text" ? PLAIN_SHAPE : input.table;
}

/** Reads the table. Throws the ProblemErrors of reading. */
export function feed(input: TableInput, options: Omit<PlannedReaderOptions, "shape">, most: Most = {}): Fed {
  return lastOf(feedInSteps(input, options, most));
}

/** What the last step gives, without a rest between them. */
export function lastOf<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `feed`, in steps between which others may do something; `onProgress` gets the part that is done, 0 to 1. */
export function feedInSteps(
  input: TableInput,
  options: Omit<PlannedReaderOptions, "shape">,
  most: Most = {},
  onProgress: (done: number) => void = () => undefined,
): Generator<void, Fed> {
  return input.kind === "text"
    ? feedText(input, options, most, onProgress)
    : feedRows(input, options, most, onProgress);
}

function* feedText(
  { file, dialect }: Extract<TableInput, { kind: "text" }>,
  options: PlannedReaderOptions,
  { rows = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY }: Most,
  onProgress: (done: number) => void,
): Generator<void, Fed> {
  const table = createPlannedText(dialect, options, rows);
  let marked = false;
  for (const piece of readText(file.content, dialect.encoding)) {
    marked ||= piece.marked;
    const more = table.push(piece.bytes);
    onProgress(Math.min(1, piece.end / Math.max(1, file.bytes)));
    const isOver = piece.end >= file.bytes;
    if (!more || (piece.end >= bytes && !isOver)) return { read: table.summary(), whole: false, marked };
    yield;
  }
  return { read: table.end(), whole: true, marked };
}

function* feedRows(
  { table, count }: Extract<TableInput, { kind: "rows" }>,
  options: PlannedReaderOptions,
  { rows = Number.POSITIVE_INFINITY }: Most,
  onProgress: (done: number) => void,
): Generator<void, Fed> {
  const reader = createPlannedReader({ ...options, shape: table });
  for (const row of table.rows()) {
    if (row.number > rows) return { read: reader.summary(), whole: false, marked: false };
    reader.takeRow(row);
    if (row.number % 1_000 !== 0) continue;
    if (count !== null) onProgress(Math.min(1, row.number / Math.max(1, count)));
    yield;
  }
  return { read: reader.end(), whole: true, marked: false };
}

/** The rows as texts; those that are not there are left out, their numbers tell. */
export function eachRowOf(
  input: TableInput,
  { rows = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY }: Most,
): EachRow {
  return (take) => {
    if (input.kind === "rows") {
      for (const row of input.table.rows()) {
        if (row.number > rows) return;
        take(row.cells.map(textOf), row.number);
      }
      return;
    }
    const { file, dialect } = input;
    let number = 0;
    const reader = createCsvRows({
      ...dialect,
      onRow(cells) {
        number++;
        take(cells, number);
        return number < rows;
      },
    });
    const isShort = rows <= FEW_ROWS;
    for (const { text, end } of readText(file.content, dialect.encoding, isShort ? FEW_BYTES : undefined)) {
      if (!reader.push(text())) return;
      if (end >= bytes && end < file.bytes) return;
    }
    reader.end();
  };
}

/** The first rows that are there. */
export function firstRowsOf(input: TableInput, rows: number): RawRow[] {
  const first: RawRow[] = [];
  if (input.kind === "text") {
    eachRowOf(input, { rows })((cells, number) => first.push({ number, cells }));
    return first;
  }
  for (const row of input.table.rows()) {
    if (row.number > rows) break;
    first.push(row);
  }
  return first;
}

/** As texts, with an empty row for each that is not there. */
export function textsOf(rows: readonly RawRow[]): string[][] {
  const texts: string[][] = [];
  for (const { number, cells } of rows) {
    while (texts.length < number - 1) texts.push([]);
    texts.push(cells.map(textOf));
  }
  return texts;
}
