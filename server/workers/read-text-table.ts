/** A text file on disk to a preview or to a table's base. Blocks: for worker threads, the command line and benchmarks only. */
import { createCsvRows } from "#shared/formats/csv-rows.ts";
import { columnsInUse } from "#shared/formats/reading/columns-in-use.ts";
import { describeColumns } from "#shared/formats/reading/describe-columns.ts";
import type { PlannedReaderOptions, PlannedTable, TableLimits } from "#shared/formats/reading/planned-reader.ts";
import { createPlannedText } from "#shared/formats/reading/planned-text.ts";
import { proposeChoices } from "#shared/formats/reading/propose-choices.ts";
import type { Encoding, ReadingNote } from "#shared/wire/http.ts";
import type { AskedChoices, PreviewLine, ReadingChoices, SourceTable, TextDialect } from "#shared/wire/imports.ts";
import type { CreateRowSink, RowSink } from "./create-base.ts";
import { detect, readText } from "./read-text.ts";
import type { FilePreview, FileToRead, ReadTable } from "./reading-job.ts";
import { detectEncoding } from "./text-encoding.ts";

/** Key of the only table of a text file. */
const TEXT_TABLE = "text";
/** rows from which it is told what a file is like */
const SAMPLE_ROWS = 1_000;
const PREVIEW_LINES = 100;
const PREVIEW_ROWS = 50;
/** up to so many bytes the preview reads the whole file, and knows the exact number of rows and every note */
const PREVIEW_WHOLE = 64 * 1024 * 1024;
const PREVIEW_BYTES = 4 * 1024 * 1024;

/** Reads as `asked` says, and as proposed where it says nothing. Throws the ProblemErrors of reading. */
export function previewText(file: FileToRead, asked: AskedChoices | null, limits: TableLimits): FilePreview {
  const found = detectEncoding(file.path);
  const detected = detect(file, found.encoding);
  const proposed = propose(file, detected);
  const text = asked?.text ?? detected;
  const choices = { ...(text === detected ? proposed : propose(file, text)), ...asked, table: TEXT_TABLE, text };
  const whole = file.bytes <= PREVIEW_WHOLE;
  const lines: PreviewLine[] = [];
  const reading = (used: ReadonlySet<number>) => ({ choices, limits, columnsInUse: used });
  const first = readFirst(file, text, reading(sampleOf(file, text, choices)), whole, lines);
  const { read, rows } = first.read.grown ? readFirst(file, text, reading(first.read.grown), whole, []) : first;
  const notes = [...encodingNotes(first.marked, found.guessed && text === detected, text.encoding), ...read.notes];
  const rowCount = whole ? read.rows : null;
  return {
    tables: [tableOf(file, rowCount, read.columns.length)],
    choices,
    proposed,
    lines,
    columns: describeColumns(read.columns, rows),
    rows: rows.slice(0, PREVIEW_ROWS),
    rowCount,
    setAside: read.setAside,
    mergedAreas: 0,
    doubts: [],
    notes,
  };
}

/**
 * Reads the file in one pass; in two when a column that seemed empty is not, for the columns of a base are settled before its rows.
 * `onProgress` gets the part that is done, 0 to 1. Throws the ProblemErrors of reading.
 */
export function importText(
  file: FileToRead,
  choices: ReadingChoices,
  limits: TableLimits,
  createSink: CreateRowSink,
  onProgress: (done: number) => void,
): ReadTable {
  const text = choices.text ?? detect(file, detectEncoding(file.path).encoding);
  const fill = (used: ReadonlySet<number>) =>
    fillSink(file, text, { choices, limits, columnsInUse: used }, createSink, onProgress);
  const first = fill(sampleOf(file, text, choices));
  const { read, sink } = first.read.grown ? fill(first.read.grown) : first;
  const { update, rows } = sink.finish();
  return {
    table: tableOf(file, rows, read.columns.length),
    update,
    rows,
    columns: read.columns.map(({ title }) => title),
    notes: [...encodingNotes(first.marked, false, text.encoding), ...read.notes],
    setAside: read.setAside,
    mergedAreas: 0,
    doubts: { listed: [], counts: {} },
  };
}

/** Columns without title are judged by these rows before the others are read. */
function sampleOf(file: FileToRead, text: TextDialect, choices: ReadingChoices): Set<number> {
  return columnsInUse(firstRows(file, text), choices);
}

function propose(file: FileToRead, text: TextDialect): ReadingChoices {
  return proposeChoices({ table: TEXT_TABLE, text, first: firstRows(file, text) });
}

function firstRows(file: FileToRead, { encoding, delimiter, quote }: TextDialect): string[][] {
  const rows: string[][] = [];
  const reader = createCsvRows({ delimiter, quote, onRow: (cells) => rows.push(cells) < SAMPLE_ROWS });
  for (const { text, end } of readText(file.path, encoding)) {
    if (!reader.push(text) || end >= PREVIEW_BYTES) return rows;
  }
  reader.end();
  return rows;
}

type Reading = Pick<PlannedReaderOptions, "choices" | "limits" | "columnsInUse">;

function readFirst(
  file: FileToRead,
  dialect: TextDialect,
  reading: Reading,
  whole: boolean,
  lines: PreviewLine[],
): { read: PlannedTable; rows: string[][]; marked: boolean } {
  const rows: string[][] = [];
  const table = createPlannedText(dialect, {
    ...reading,
    lines: PREVIEW_LINES,
    onLine: (line) => lines.push(line),
    onRow(cells) {
      if (rows.length < SAMPLE_ROWS) rows.push(cells);
    },
  });
  let marked = false;
  for (const piece of readText(file.path, dialect.encoding)) {
    marked ||= piece.marked;
    table.push(piece.text);
    if (!whole && piece.end >= PREVIEW_BYTES && rows.length >= PREVIEW_ROWS) break;
  }
  return { read: whole ? table.end() : table.summary(), rows, marked };
}

interface Filled {
  readonly read: PlannedTable;
  readonly sink: RowSink;
  readonly marked: boolean;
}

function fillSink(
  file: FileToRead,
  dialect: TextDialect,
  reading: Reading,
  createSink: CreateRowSink,
  onProgress: (done: number) => void,
): Filled {
  let sink: RowSink | null = null;
  const table = createPlannedText(dialect, {
    ...reading,
    onColumns(columns) {
      sink = createSink(columns.map(({ title }) => title));
    },
    onRow(cells) {
      sink?.addRow(cells);
    },
  });
  let marked = false;
  for (const piece of readText(file.path, dialect.encoding)) {
    marked ||= piece.marked;
    table.push(piece.text);
    onProgress(Math.min(1, piece.end / Math.max(1, file.bytes)));
  }
  const read = table.end();
  return { read, sink: sink ?? createSink(read.columns.map(({ title }) => title)), marked };
}

function tableOf(file: FileToRead, rows: number | null, columns: number): SourceTable {
  const { name } = file;
  return { key: TEXT_TABLE, file: null, name, format: "csv", rows, columns, hidden: false, empty: rows === 0 };
}

function encodingNotes(marked: boolean, guessed: boolean, encoding: Encoding): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (marked) notes.push({ code: "bom-removed", count: 1, line: 1, examples: [] });
  if (guessed) notes.push({ code: "encoding-guessed", count: 1, line: null, examples: [encoding] });
  return notes;
}
