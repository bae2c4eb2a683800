/** A CSV file on disk to a preview or to a table's base, in one go. Blocks: for worker threads, the command line and benchmarks only. */
import { detectDialect } from "#shared/formats/csv-dialect.ts";
import { type CsvTableSummary, createCsvTable, type TableLimits } from "#shared/formats/csv-table.ts";
import type { CsvDialect, Encoding, ReadingNote, UploadPreview } from "#shared/wire/http.ts";
import { createDecoder } from "./decode-text.ts";
import { readPieces } from "./file-pieces.ts";
import { detectEncoding, markLength } from "./text-encoding.ts";

/** What is known of a file before anyone gives it an identity. */
export type CsvPreview = Pick<
  UploadPreview,
  "dialect" | "detected" | "columns" | "above" | "rows" | "rowCount" | "notes"
>;

export interface ImportedTable {
  /** one Yjs update that makes the table out of an empty document */
  readonly update: Uint8Array;
  readonly rows: number;
  readonly columns: number;
  readonly notes: ReadingNote[];
}

/** Where rows go: the writer of a table's base. */
export interface RowSink {
  addRow(cells: string[]): void;
  finish(): { update: Uint8Array; rows: number };
}

export type CreateRowSink = (columns: readonly string[]) => RowSink;

const PIECE = 256 * 1024;
const PREVIEW_ROWS = 50;
/** up to so many bytes the preview reads the whole file, and knows the exact number of rows and every note */
const PREVIEW_WHOLE = 64 * 1024 * 1024;
const PREVIEW_BYTES = 4 * 1024 * 1024;

/** Reads as `overrule` says, or as detected when it is null. Throws the ProblemErrors of reading. */
export function previewFile(
  file: { path: string; bytes: number },
  overrule: CsvDialect | null,
  limits: TableLimits,
): CsvPreview {
  const found = detectEncoding(file.path);
  const detected = detect(file, found.encoding);
  const dialect = overrule ?? detected;
  const above: string[][] = [];
  const rows: string[][] = [];
  const table = createCsvTable({
    dialect,
    limits,
    onAbove: (cells) => above.push(cells),
    onRow(cells) {
      if (rows.length < PREVIEW_ROWS) rows.push(cells);
    },
  });
  const whole = file.bytes <= PREVIEW_WHOLE;
  let marked = false;
  for (const piece of readText(file.path, dialect.encoding)) {
    marked ||= piece.marked;
    table.push(piece.text);
    if (!whole && piece.end >= PREVIEW_BYTES && rows.length === PREVIEW_ROWS) break;
  }
  const read = whole ? table.end() : table.summary();
  const notes = [...encodingNotes(marked, overrule === null && found.guessed, dialect.encoding), ...read.notes];
  const { columns } = read;
  return {
    dialect,
    detected,
    columns,
    above,
    rows: rows.map((cells) => columns.map((_, at) => cells[at] ?? "")),
    rowCount: whole ? read.rows : null,
    notes,
  };
}

/**
 * Reads the file in one pass; in two when a row is wider than the titles, for the columns of a base are settled before its rows.
 * `onProgress` gets the part that is done, 0 to 1. Throws the ProblemErrors of reading.
 */
export function importFile(
  file: { path: string; bytes: number },
  dialect: CsvDialect,
  limits: TableLimits,
  createSink: CreateRowSink,
  onProgress: (done: number) => void,
): ImportedTable {
  const first = fillSink(file, dialect, limits, null, createSink, onProgress);
  const { read, sink } = first.grown
    ? fillSink(file, dialect, limits, first.read.columns, createSink, onProgress)
    : first;
  const { update, rows } = sink.finish();
  const notes = [...encodingNotes(first.marked, false, dialect.encoding), ...read.notes];
  return { update, rows, columns: read.columns.length, notes };
}

interface Filled {
  readonly read: CsvTableSummary;
  readonly sink: RowSink;
  readonly marked: boolean;
  /** the table is wider than the sink, which is incomplete */
  readonly grown: boolean;
}

function fillSink(
  file: { path: string; bytes: number },
  dialect: CsvDialect,
  limits: TableLimits,
  columns: readonly string[] | null,
  createSink: CreateRowSink,
  onProgress: (done: number) => void,
): Filled {
  let width = columns?.length ?? 0;
  let sink = columns && createSink(columns);
  let grown = false;
  const table = createCsvTable({
    dialect,
    limits,
    onTitles(titles) {
      if (columns !== null) return;
      width = titles.length;
      sink = createSink(titles);
    },
    onRow(cells) {
      for (let at = width; at < cells.length && !grown; at++) grown = cells[at] !== "";
      if (grown) return;
      if (cells.length > width) cells.length = width;
      while (cells.length < width) cells.push("");
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
  return { read, sink: sink ?? createSink(read.columns), marked, grown };
}

interface TextPiece {
  readonly text: string;
  /** bytes of the file read so far */
  readonly end: number;
  /** a byte order mark was taken off */
  readonly marked: boolean;
}

/** The text of a file in pieces. Throws the ProblemErrors of decoding. */
export function* readText(path: string, encoding: Encoding): Generator<TextPiece, void> {
  const decode = createDecoder(encoding);
  const unit = encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
  for (const piece of readPieces(path, unit, PIECE)) {
    const mark = piece.offset === 0 ? markLength(piece.bytes, encoding) : 0;
    const bytes = piece.bytes.subarray(mark);
    const text = decode({ bytes, offset: piece.offset + mark, last: piece.last });
    yield { text, end: piece.offset + piece.bytes.length, marked: mark > 0 };
  }
}

/** How a file of a known encoding is written, from its beginning. */
export function detect(file: { path: string; bytes: number }, encoding: Encoding): CsvDialect {
  const [sample] = readText(file.path, encoding);
  const whole = sample === undefined || sample.end >= file.bytes;
  return { encoding, ...detectDialect(sample?.text ?? "", whole) };
}

function encodingNotes(marked: boolean, guessed: boolean, encoding: Encoding): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (marked) notes.push({ code: "bom-removed", count: 1, line: 1, examples: [] });
  if (guessed) notes.push({ code: "encoding-guessed", count: 1, line: null, examples: [encoding] });
  return notes;
}
