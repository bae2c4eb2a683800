/** A table of a file on disk to a preview, and what is told of it before all of it is read. Blocks: for worker threads, the command line and benchmarks only. */
import { columnsInUse } from "#shared/formats/reading/columns-in-use.ts";
import { describeColumns } from "#shared/formats/reading/describe-columns.ts";
import { watchColumns } from "#shared/formats/reading/doubt-watch.ts";
import { groupDoubts } from "#shared/formats/reading/doubts.ts";
import {
  createPlannedReader,
  type PlannedReaderOptions,
  type TableLimits,
} from "#shared/formats/reading/planned-reader.ts";
import { proposeChoices } from "#shared/formats/reading/propose-choices.ts";
import { textOf } from "#shared/formats/reading/raw-table.ts";
import { shorten } from "#shared/formats/reading/reading-notes.ts";
import type { Encoding, ReadingNote } from "#shared/wire/http.ts";
import { type AskedChoices, type PreviewLine, ReadingChoices, type SourceTable } from "#shared/wire/imports.ts";
import { type OpenedTable, openFile } from "./opened-file.ts";
import type { FilePreview, FileToRead } from "./reading-job.ts";
import type { SourceLimits } from "./sources/source.ts";
import { eachRowOf, type Fed, feed, firstRowsOf, type Most, shapeOf, type TableInput, textsOf } from "./table-input.ts";

export type FileLimits = TableLimits & SourceLimits;

/** rows from which it is told what a table is like */
const SAMPLE_ROWS = 1_000;
const PREVIEW_LINES = 100;
const PREVIEW_ROWS = 50;
/** of the lines, and of the rows: a workbook may have one long text in thousands of cells, and weigh nothing */
const PREVIEW_CHARACTERS = 8 * 1024 * 1024;
/** up to so many bytes the preview reads the whole of a text, and knows the exact number of rows and every note */
const PREVIEW_WHOLE = 64 * 1024 * 1024;
const PREVIEW_BYTES = 4 * 1024 * 1024;

export type Reading = Pick<PlannedReaderOptions, "choices" | "limits" | "columnsInUse" | "watched">;

/** Reads as `asked` says, and as proposed where it says nothing. Throws the ProblemErrors of reading. */
export function previewFile(file: FileToRead, asked: AskedChoices | null, limits: FileLimits): FilePreview {
  const opened = openFile(file, limits);
  const table = opened.table(asked?.table ?? null);
  const proposed = table.proposed(() => propose(table, inputOf(table, null)));
  const choices = choicesOf(table, asked, proposed);
  const input = inputOf(table, choices);
  const reading = prepare(input, choices, limits);
  const lines: PreviewLine[] = [];
  const first = readFirst(input, reading, lines);
  const again = first.fed.read.grown;
  const { fed, rows } = again === null ? first : readFirst(input, { ...reading, columnsInUse: again }, []);
  const { read, whole } = fed;
  const rowCount = whole ? read.rows : null;
  const columns = read.columns.map(({ title }) => title);
  const guessed = table.content.kind === "text" && table.content.detected().guessed && choices.text === proposed.text;
  return {
    tables: opened.tables.map((one) => (one.key === table.table.key ? counted(one, rowCount, columns.length) : one)),
    choices,
    proposed,
    lines,
    columns: describeColumns(read.columns, rows),
    rows: withinRoom(rows.slice(0, PREVIEW_ROWS)),
    rowCount,
    setAside: read.setAside,
    mergedAreas: read.mergedAreas,
    doubts: groupDoubts(read.doubts, columns),
    notes: [...encodingNotes(first.fed.marked, guessed, choices), ...read.notes],
  };
}

export function inputOf({ table, content }: OpenedTable, choices: ReadingChoices | null): TableInput {
  if (content.kind === "rows") return { kind: "rows", table: content.rows, count: table.rows };
  return { kind: "text", file: content.file, dialect: choices?.text ?? content.detected().dialect };
}

function choicesOf(table: OpenedTable, asked: AskedChoices | null, proposed: ReadingChoices): ReadingChoices {
  const { key } = table.table;
  const { text } = asked ?? {};
  if (proposed.text === null || !text || isSame(text, proposed.text)) {
    return { ...proposed, ...asked, table: key, text: proposed.text };
  }
  const whole = ReadingChoices.safeParse({ ...asked, table: key });
  if (whole.success) return whole.data;
  return { ...propose(table, inputOf(table, { ...proposed, text })), ...asked, table: key, text };
}

function isSame(a: NonNullable<ReadingChoices["text"]>, b: NonNullable<ReadingChoices["text"]>): boolean {
  return a.encoding === b.encoding && a.delimiter === b.delimiter && a.quote === b.quote;
}

function propose({ table }: OpenedTable, input: TableInput): ReadingChoices {
  const text = input.kind === "text" ? input.dialect : null;
  const facts = { table: table.key, text, shape: shapeOf(input), eachRow: eachRowOf(input, mostOfPreview(input)) };
  return proposeChoices(facts, textsOf(firstRowsOf(input, SAMPLE_ROWS)));
}

/** A long text is looked at from its beginning only, before it is imported. */
function mostOfPreview(input: TableInput): Most {
  return input.kind === "text" && input.file.bytes > PREVIEW_WHOLE ? { bytes: PREVIEW_BYTES } : {};
}

/** What the first rows tell of the columns, before all are read. */
export function prepare(input: TableInput, choices: ReadingChoices, limits: TableLimits): Reading {
  const shape = shapeOf(input);
  const first = firstRowsOf(input, SAMPLE_ROWS);
  const hidden = choices.hidden === "set-aside" ? shape.hiddenRows : undefined;
  const inUse = columnsInUse(textsOf(first), choices, hidden);
  const rows: string[][] = [];
  const onRow = (cells: string[]) => rows.push(cells);
  const sample = createPlannedReader({ choices, limits, shape, columnsInUse: inUse, onRow });
  for (const row of first) {
    // of a text nothing but texts is told of a cell, and damage does not matter here unless it is mended
    if (input.kind === "rows" || choices.repairText) sample.takeRow(row);
    else sample.takeRecord(row.cells.map(textOf), row.number, 0);
  }
  const { columns, grown } = sample.summary();
  return { choices, limits, columnsInUse: grown ?? inUse, watched: watchColumns(columns, rows) };
}

function readFirst(input: TableInput, reading: Reading, lines: PreviewLine[]): { fed: Fed; rows: string[][] } {
  const rows: string[][] = [];
  const fitted = createRoom();
  const fed = feed(
    input,
    {
      ...reading,
      lines: PREVIEW_LINES,
      onLine(line) {
        const cells = fitted(line.cells);
        if (cells !== null) lines.push({ ...line, cells });
      },
      onRow(cells) {
        if (rows.length < SAMPLE_ROWS) rows.push(cells);
      },
    },
    mostOfPreview(input),
  );
  return { fed, rows };
}

function withinRoom(rows: readonly string[][]): string[][] {
  const fitted = createRoom();
  return rows.flatMap((cells) => {
    const told = fitted(cells);
    return told === null ? [] : [told];
  });
}

/** Tells the cells of a row as they are while there is room for them, then shortened, then null. */
function createRoom(): (cells: string[]) => string[] | null {
  let left = PREVIEW_CHARACTERS;
  return (cells) => {
    if (left <= 0) return null;
    const length = lengthOf(cells);
    const told = length > left ? cells.map(shorten) : cells;
    left = length > left ? 0 : left - length;
    return told;
  };
}

function lengthOf(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length + 1, 0);
}

export function counted(table: SourceTable, rows: number | null, columns: number): SourceTable {
  return table.rows === null ? { ...table, rows, columns, empty: rows === 0 } : table;
}

export function encodingNotes(marked: boolean, guessed: boolean, { text }: ReadingChoices): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (marked) notes.push({ code: "bom-removed", count: 1, line: 1, examples: [] });
  if (guessed && text !== null) {
    const encoding: Encoding = text.encoding;
    notes.push({ code: "encoding-guessed", count: 1, line: null, examples: [encoding] });
  }
  return notes;
}
