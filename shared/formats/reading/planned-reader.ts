/**
 * Rows of a file to rows of a table, as the choices of a person say: titles, what is set aside and why, limits held, and notes of everything the person should
 * know. Nothing is renamed, trimmed inside a cell, or dropped without being counted.
 */
import type { Limits } from "#shared/model/limits.ts";
import type { ReadingNote } from "#shared/wire/http.ts";
import type { PreviewLine, ReadingChoices, SetAside, SetAsideReason } from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { extentOf, isBlank } from "./cell-extent.ts";
import { headerEndOf } from "./columns-in-use.ts";
import { joinTitles } from "./join-titles.ts";
import { PLAIN_SHAPE, type RawRow, type TableShape, textOf } from "./raw-table.ts";
import { createReadingNotes, type ReadingNotes } from "./reading-notes.ts";
import { createSetAsideList } from "./set-aside-list.ts";

export type TableLimits = Pick<Limits, "rows" | "columns" | "cellLength" | "columnNameLength">;

export interface PlannedReaderOptions {
  readonly choices: ReadingChoices;
  readonly limits: TableLimits;
  /** that of a text file when absent */
  readonly shape?: TableShape;
  /** columns of the file that hold something below the titles, as far as that is known beforehand */
  readonly columnsInUse: ReadonlySet<number>;
  /** called once, before the first row of the table */
  readonly onColumns?: (columns: readonly PlannedColumn[]) => void;
  /** called for each row of the table, with as many cells as it has columns. The array is the callee's. */
  readonly onRow: (cells: string[]) => void;
  /** called for each of the first rows of the file */
  readonly onLine?: (line: PreviewLine) => void;
  /** for how many of them */
  readonly lines?: number;
}

export interface PlannedColumn {
  /** as in the file; "" where it has none; colonne_1 … when the file has no titles */
  readonly title: string;
  /** column of the file */
  readonly source: number;
}

export interface PlannedReader {
  /** what was seen in rows; whoever makes the rows of a text may add to them */
  readonly notes: ReadingNotes;
  /** the next record of a text file; `line` is where it begins, no cell is longer than `length`. The array is the callee's. */
  takeRecord(cells: string[], line: number, length: number): void;
  /** the next row of a workbook; those that are not there are empty */
  takeRow(row: RawRow): void;
  /** all rows were taken; throws ProblemError "file-not-a-table" when there was neither title nor cell */
  end(): PlannedTable;
  /** what is known so far, when only the beginning is read */
  summary(): PlannedTable;
}

export interface PlannedTable {
  readonly columns: readonly PlannedColumn[];
  readonly rows: number;
  readonly notes: ReadingNote[];
  readonly setAside: SetAside[];
  /** columns without title turned out to hold something after `onColumns`: rows since were not told. Read again with these `columnsInUse`. */
  readonly grown: ReadonlySet<number> | null;
}

/** Throws ProblemError "too-many-rows", "too-many-columns" or "cell-too-long", naming the place, as soon as it is so. */
export function createPlannedReader(options: PlannedReaderOptions): PlannedReader {
  const { choices, limits, shape = PLAIN_SHAPE, onRow, onLine } = options;
  const { header } = choices;
  const headerStart = header?.row ?? 1;
  const headerEnd = headerEndOf(header);
  const notes = createReadingNotes();
  const setAside = createSetAsideList();
  const hiddenRows = choices.hidden === "set-aside" ? shape.hiddenRows : PLAIN_SHAPE.hiddenRows;
  const byHand = new Set(choices.rowsSetAside);
  const rowsAside = [...new Set([...byHand, ...hiddenRows])].sort((a, b) => a - b);
  const columnsAside = new Map<number, SetAsideReason>();
  if (choices.hidden === "set-aside") for (const column of shape.hiddenColumns) columnsAside.set(column, "hidden");
  for (const column of choices.columnsSetAside) columnsAside.set(column, "by-hand");
  const inUse = new Set(options.columnsInUse);
  const titleLines: string[][] = [];
  let linesLeft = onLine === undefined ? 0 : (options.lines ?? Number.POSITIVE_INFINITY);
  let isText = false;
  let number = 0;
  let aside = 0;
  let columns: PlannedColumn[] | null = null;
  /** a row as the file has it is a row of the table */
  let asWritten = true;
  /** columns taken for empty, which a row may show not to be */
  const takenForEmpty: number[] = [];
  let expected = 0;
  let width = 0;
  let written = 0;
  let rows = 0;
  let grown = false;
  /** blank rows that are kept when a row follows */
  let blank: number[] = [];

  function tell(row: number, role: PreviewLine["role"], cells: readonly string[]): void {
    if (linesLeft <= 0) return;
    linesLeft--;
    onLine?.({ row, role, cells: [...cells] });
  }

  function putAside(row: number, reason: SetAsideReason, cells: readonly string[]): void {
    setAside.add("rows", reason, row, cells);
    tell(row, reason, cells);
  }

  function settleColumns(first: readonly string[], line: number): void {
    const titles = joinTitles(titleLines, headerStart, shape.merges);
    expected = header === null ? extentOf(first) : titles.length;
    width = Math.max(expected, ...[...inUse].map((column) => column + 1));
    written = Math.max(written, width, first.length);
    columns = [];
    for (let source = 0; source < width; source++) {
      const there = (header === null ? first : titles)[source] ?? "";
      const title = header === null ? nameWithoutTitle(source) : there;
      const why = columnsAside.get(source);
      if (why !== undefined) setAside.add("columns", why, source, [title]);
      else if (choices.emptyColumns === "set-aside" && isBlank(there) && !inUse.has(source)) takenForEmpty.push(source);
      else columns.push({ title, source });
    }
    asWritten = columns.every(({ source }, at) => source === at);
    if (header !== null) judgeTitles(columns, line);
    if (columns.length <= limits.columns) options.onColumns?.(columns);
    else if (columns.filter(({ source }) => source < expected).length > limits.columns) tooWide(line);
  }

  function judgeTitles(named: readonly PlannedColumn[], line: number): void {
    for (const { title, source } of named) {
      if (title.length > limits.columnNameLength) refuseCell(line, source, limits.columnNameLength);
      if (title === "" && source < expected) notes.add("empty-titles", line, String(source + 1));
    }
    for (const title of duplicates(named)) notes.add("duplicate-titles", line, title);
  }

  /** Of the titles, or of the row that is wider than they are. */
  function tooWide(line: number): never {
    const count = Math.max(columns?.length ?? 0, inUse.size);
    throw new ProblemError("too-many-columns", { place: `line ${line}`, args: { count, limit: limits.columns, line } });
  }

  function refuseCell(line: number, column: number, limit: number): never {
    const args = { line, column: column + 1, limit };
    throw new ProblemError("cell-too-long", { place: `line ${line}, column ${column + 1}`, args });
  }

  function refuseRows(line: number): never {
    throw new ProblemError("too-many-rows", { place: `line ${line}`, args: { limit: limits.rows, line } });
  }

  /** A column that was taken for empty, or is beyond the others, holds something. */
  function grow(source: number, line: number): void {
    if (inUse.has(source) || columnsAside.has(source)) return;
    inUse.add(source);
    if (inUse.size > limits.columns) tooWide(line);
    grown = true;
  }

  function takeUneven(cells: string[], line: number): void {
    // a workbook has no cells where there is nothing
    if (isText && cells.length < expected) notes.add("short-rows", line);
    if (cells.length > written) written = cells.length;
    const extent = extentOf(cells);
    if (extent <= expected) return;
    if ((columns?.length ?? 0) > limits.columns) tooWide(line);
    notes.add("long-rows", line, ...cells.slice(expected, extent).filter((cell) => !isBlank(cell)));
    for (let at = width; at < extent; at++) if (!isBlank(cells[at] ?? "")) grow(at, line);
  }

  function addRow(cells: string[], line: number): void {
    if (++rows > limits.rows) refuseRows(line);
    if (!grown) onRow(cells);
  }

  function takeData(cells: string[], line: number, length: number): void {
    const known = columns ?? [];
    if (cells.length !== expected) takeUneven(cells, line);
    for (const source of takenForEmpty) if (!isBlank(cells[source] ?? "")) grow(source, line);
    for (const row of blank) {
      tell(row, "data", []);
      addRow(new Array<string>(known.length).fill(""), line);
    }
    if (blank.length > 0) blank = [];
    tell(number, "data", cells);
    const texts = asWritten ? cells : known.map(({ source }) => cells[source] ?? "");
    if (texts.length > known.length) texts.length = known.length;
    while (texts.length < known.length) texts.push("");
    if (length > limits.cellLength) {
      const at = texts.findIndex((cell) => cell.length > limits.cellLength);
      if (at !== -1) refuseCell(line, known[at]?.source ?? at, limits.cellLength);
    }
    addRow(texts, line);
  }

  function takeBlank(row: number, cells: readonly string[]): void {
    if (choices.emptyRows === "keep") blank.push(row);
    else putAside(row, "empty", cells);
  }

  function take(cells: string[], line: number, length: number): void {
    if (number <= headerEnd) {
      if (number < headerStart) {
        putAside(number, "above", cells);
        return;
      }
      titleLines.push(cells);
      tell(number, "header", cells);
      if (number === headerEnd) settleColumns(cells, line);
      return;
    }
    while ((rowsAside[aside] ?? number) < number) aside++;
    if (rowsAside[aside] === number) {
      putAside(number, byHand.has(number) ? "by-hand" : "hidden", cells);
      return;
    }
    if (isBlank(cells[0] ?? "") && extentOf(cells) === 0) {
      if (cells.length > written) written = cells.length;
      takeBlank(number, cells);
      return;
    }
    if (columns === null) settleColumns(cells, line);
    takeData(cells, line, length);
  }

  function emptyColumns(): SetAside[] {
    const empty = createSetAsideList();
    for (const source of takenForEmpty) if (!inUse.has(source)) empty.add("columns", "empty", source, []);
    for (let source = width; source < written; source++) {
      if (!inUse.has(source) && !columnsAside.has(source)) empty.add("columns", "empty", source, []);
    }
    return empty.list();
  }

  function summary(): PlannedTable {
    return {
      columns: columns ?? [],
      rows,
      notes: notes.list(),
      setAside: [...setAside.list(), ...emptyColumns()],
      grown: grown ? inUse : null,
    };
  }

  return {
    notes,
    takeRecord(cells, line, length) {
      number++;
      isText = true;
      take(cells, line, length);
    },
    takeRow(row) {
      while (number + 1 < row.number) {
        number++;
        take([], number, 0);
      }
      number = row.number;
      const cells = row.cells.map(textOf);
      take(cells, number, Math.max(0, ...cells.map((cell) => cell.length)));
    },
    summary,
    end() {
      if (columns === null) settleColumns([], number);
      for (const row of blank) putAside(row, "empty", []);
      const told = summary();
      if (told.columns.length === 0) throw new ProblemError("file-not-a-table");
      return told;
    },
  };
}

/** Name of a column of a file that has no titles; in French like the column names of the portals these tables go to. */
function nameWithoutTitle(at: number): string {
  return `colonne_${at + 1}`;
}

function duplicates(columns: readonly PlannedColumn[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { title } of columns) {
    if (title !== "" && seen.has(title)) twice.add(title);
    seen.add(title);
  }
  return twice;
}
