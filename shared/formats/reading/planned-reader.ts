/**
 * Rows of a file to rows of a table, as the choices of a person say: titles, what is set aside and why, limits held, and notes of everything the person should
 * know. Nothing is renamed, trimmed inside a cell, or dropped without being counted.
 */
import type { Limits } from "#shared/model/limits.ts";
import type { RowBytes } from "#shared/model/row-bytes.ts";
import type { ReadingNote } from "#shared/wire/http.ts";
import type { PreviewLine, ReadingChoices, SetAside, SetAsideReason } from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { extentOf, isBlank } from "./cell-extent.ts";
import { createCellJudge } from "./cell-judge.ts";
import { headerEndOf } from "./columns-in-use.ts";
import type { WatchedColumn } from "./doubt-watch.ts";
import type { TableDoubts } from "./doubts.ts";
import { createHeadingWatch } from "./heading-watch.ts";
import { createMergedCells } from "./merged-cells.ts";
import { isPlainRow } from "./plain-rows.ts";
import { type ColumnsPlan, judgeTitles, type PlannedColumn, planColumns } from "./plan-columns.ts";
import { PLAIN_SHAPE, type RawRow, type TableShape, textOf } from "./raw-table.ts";
import { createReadingNotes, type ReadingNotes } from "./reading-notes.ts";
import { reasonOf } from "./row-words.ts";
import { createSetAsideList } from "./set-aside-list.ts";

export type TableLimits = Pick<Limits, "rows" | "columns" | "cellLength" | "columnNameLength">;

export interface PlannedReaderOptions {
  readonly choices: ReadingChoices;
  readonly limits: TableLimits;
  /** that of a text file when absent */
  readonly shape?: TableShape;
  /** columns of the file that hold something below the titles, as far as that is known beforehand */
  readonly columnsInUse: ReadonlySet<number>;
  /** columns in which values may be doubtful; none when absent */
  readonly watched?: readonly WatchedColumn[];
  /** called once, before the first row of the table */
  readonly onColumns?: (columns: readonly PlannedColumn[]) => void;
  /** called for each row of the table, with as many cells as it has columns. The array is the callee's. */
  readonly onRow: (cells: string[]) => void;
  /** called instead for a row that was taken as bytes, where it is wished: all that is as it should be */
  readonly onBytes?: (row: RowBytes) => void;
  /** called for each of the first rows of the file */
  readonly onLine?: (line: PreviewLine) => void;
  /** for how many of them */
  readonly lines?: number;
}

export interface PlannedReader {
  /** what was seen in rows; whoever makes the rows of a text may add to them */
  readonly notes: ReadingNotes;
  /** the next record of a text file; `line` is where it begins, no cell is longer than `length`. The array is the callee's. */
  takeRecord(cells: string[], line: number, length: number): void;
  /** The next record of a text file as bytes; false when it is not as plain, or nobody wishes bytes: it is not taken then, and its texts are to be. `isDamaged`: some of it may be. */
  takeBytes(row: RowBytes, length: number, isDamaged: boolean): boolean;
  /** the next row of a workbook; those that are not there are empty */
  takeRow(row: RawRow): void;
  /** whether the cells of the rows that follow are looked at one by one for damaged texts; rows of a workbook always are */
  expectDamage(is: boolean): void;
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
  /** merged areas with something in them */
  readonly mergedAreas: number;
  readonly doubts: TableDoubts;
  /** columns without title turned out to hold something after `onColumns`: rows since were not told. Read again with these `columnsInUse`. */
  readonly grown: ReadonlySet<number> | null;
}

interface BlankRow {
  readonly row: number;
  readonly cells: string[];
  readonly line: number;
  readonly length: number;
}

/** Throws ProblemError "too-many-rows", "too-many-columns" or "cell-too-long", naming the place, as soon as it is so. */
export function createPlannedReader(options: PlannedReaderOptions): PlannedReader {
  const { choices, limits, shape = PLAIN_SHAPE, watched = [], onRow, onBytes, onLine } = options;
  const { header } = choices;
  const headerStart = header?.row ?? 1;
  const headerEnd = headerEndOf(header);
  const notes = createReadingNotes();
  const headings = createHeadingWatch();
  const setAside = createSetAsideList();
  const judge = createCellJudge(choices.repairText, notes);
  const { takeBytes: judgeBytes } = judge;
  const merged = createMergedCells(
    choices.mergedCells === "fill" ? shape.merges : [],
    headerEnd,
    () => plan?.titled ?? 0,
  );
  const byHand = new Set(choices.rowsSetAside);
  const hiddenAside = choices.hidden === "set-aside" ? shape.hiddenRows : PLAIN_SHAPE.hiddenRows;
  const rowsAside = [...new Set([...byHand, ...hiddenAside])].sort((a, b) => a - b);
  const inUse = new Set(options.columnsInUse);
  const titleLines: string[][] = [];
  let plan: ColumnsPlan | null = null;
  let linesLeft = onLine === undefined ? 0 : (options.lines ?? Number.POSITIVE_INFINITY);
  /** the row that is read: its number, its cells in a workbook, and as they are written when areas of them are filled */
  let number = 0;
  let raw: RawRow | null = null;
  let asRead: readonly string[] | null = null;
  let aside = 0;
  /** a row as the file has it is a row of the table */
  let asWritten = true;
  let written = 0;
  let rows = 0;
  let hiddenKept = 0;
  let grown = false;
  /** blank rows that are kept when a row follows, with their spaces */
  let blank: BlankRow[] = [];

  function tell(row: number, role: PreviewLine["role"], cells: readonly string[]): void {
    if (linesLeft <= 0) return;
    linesLeft--;
    onLine?.({ row, role, cells: [...cells] });
  }

  function putAside(row: number, reason: SetAsideReason, cells: readonly string[]): void {
    setAside.add("rows", reason, row, cells);
    tell(row, reason, cells);
  }

  function settleColumns(first: readonly string[], line: number): ColumnsPlan {
    const lines = choices.repairText ? titleLines.map((cells) => cells.map(judge.repaired)) : titleLines;
    const settled = planColumns(choices, shape, { titleLines: lines, firstRow: first, inUse });
    plan = settled;
    const { columns, titled, width } = settled;
    written = Math.max(written, width, first.length);
    for (const [source, reason] of settled.aside) {
      if (source < Math.max(width, written)) setAside.add("columns", reason, source, [lines.at(-1)?.[source] ?? ""]);
    }
    asWritten = columns.every(({ source }, at) => source === at);
    judge.watch(columns, watched);
    if (header !== null) judgeTitles(settled, limits, notes, line);
    if (columns.length <= limits.columns) options.onColumns?.(columns);
    else if (columns.filter(({ source }) => source < titled).length > limits.columns) tooWide(columns.length, line);
    return settled;
  }

  /** Of the titles, or of the row that is wider than they are. */
  function tooWide(count: number, line: number): never {
    throw new ProblemError("too-many-columns", { place: `line ${line}`, args: { count, limit: limits.columns, line } });
  }

  function addRow(cells: string[], line: number): void {
    if (++rows > limits.rows) {
      throw new ProblemError("too-many-rows", { place: `line ${line}`, args: { limit: limits.rows, line } });
    }
    if (!grown) onRow(cells);
  }

  /** A column that was taken for empty, or is beyond the others, holds something. */
  function grow({ aside: left }: ColumnsPlan, source: number, line: number): void {
    if (inUse.has(source) || left.has(source)) return;
    inUse.add(source);
    if (inUse.size > limits.columns) tooWide(inUse.size, line);
    grown = true;
  }

  function takeUneven(settled: ColumnsPlan, cells: readonly string[], line: number): void {
    const { columns, titled, width } = settled;
    // a workbook has no cells where there is nothing
    if (raw === null && cells.length < titled) notes.add("short-rows", line);
    if (cells.length > written) written = cells.length;
    const extent = extentOf(cells);
    if (extent <= titled) return;
    if (columns.length > limits.columns) tooWide(columns.length, line);
    notes.add("long-rows", line, ...cells.slice(titled, extent).filter((cell) => !isBlank(cell)));
    for (let at = width; at < extent; at++) if (!isBlank(cells[at] ?? "")) grow(settled, at, line);
  }

  /** Of the columns of the table; `cells` may become it. */
  function cellsOf(columns: readonly PlannedColumn[], cells: string[], line: number, length: number): string[] {
    const texts = asWritten ? cells : columns.map(({ source }) => cells[source] ?? "");
    if (texts.length > columns.length) texts.length = columns.length;
    while (texts.length < columns.length) texts.push("");
    if (length <= limits.cellLength) return texts;
    const at = texts.findIndex((cell) => cell.length > limits.cellLength);
    const source = columns[at]?.source;
    if (source === undefined) return texts;
    const args = { line, column: source + 1, limit: limits.cellLength };
    throw new ProblemError("cell-too-long", { place: `line ${line}, column ${source + 1}`, args });
  }

  function takeData(settled: ColumnsPlan, cells: string[], line: number, length: number): void {
    const { columns, takenForEmpty, titled } = settled;
    if (cells.length !== titled) takeUneven(settled, cells, line);
    for (const source of takenForEmpty) if (!isBlank(cells[source] ?? "")) grow(settled, source, line);
    for (const { row, cells: spaces, line: at, length: most } of blank) {
      tell(row, "data", spaces);
      addRow(cellsOf(columns, spaces, at, most), at);
    }
    if (blank.length > 0) blank = [];
    tell(number, "data", asRead ?? cells);
    if (hiddenAside.size < shape.hiddenRows.size && shape.hiddenRows.has(number)) hiddenKept++;
    const texts = cellsOf(columns, cells, line, length);
    if (raw !== null) headings.take(texts, number);
    judge.take(texts, raw, number, rows);
    addRow(texts, line);
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
      putAside(number, byHand.has(number) ? reasonOf(cells, titleLines) : "hidden", asRead ?? cells);
      return;
    }
    if (isBlank(cells[0] ?? "") && extentOf(cells) === 0) {
      if (cells.length > written) written = cells.length;
      const isSpaced = cells.some((cell) => cell !== "");
      if (choices.emptyRows === "keep") blank.push({ row: number, cells: isSpaced ? cells : [], line, length });
      else putAside(number, "empty", cells);
      return;
    }
    takeData(plan ?? settleColumns(cells, line), cells, line, length);
  }

  /** A row like most: filled in as the titles are, neither blank nor the first, and nobody asked about it. */
  function isPlain(row: RowBytes, length: number): boolean {
    if (plan === null || linesLeft > 0 || blank.length > 0 || grown || rows >= limits.rows) return false;
    const next = number + 1;
    while ((rowsAside[aside] ?? next) < next) aside++;
    if (next <= headerEnd || rowsAside[aside] === next) return false;
    return length <= limits.cellLength && isPlainRow(plan, row);
  }

  function emptyColumns(): SetAside[] {
    const empty = createSetAsideList();
    const { takenForEmpty = [], width = 0, aside: left } = plan ?? {};
    for (const source of takenForEmpty) if (!inUse.has(source)) empty.add("columns", "empty", source, []);
    for (let source = width; source < written; source++) {
      if (!inUse.has(source) && left?.has(source) !== true) empty.add("columns", "empty", source, []);
    }
    return empty.list();
  }

  function hiddenNotes(): ReadingNote[] {
    const hidden = createReadingNotes();
    if (hiddenKept > 0) hidden.count("hidden-rows-kept", hiddenKept, null);
    for (const { title, source } of choices.hidden === "keep" ? (plan?.columns ?? []) : []) {
      if (shape.hiddenColumns.has(source)) hidden.add("hidden-columns-kept", null, title);
    }
    return hidden.list();
  }

  function summary(): PlannedTable {
    return {
      columns: plan?.columns ?? [],
      rows,
      notes: [...notes.list(), ...headings.list(rows), ...hiddenNotes()],
      setAside: [...setAside.list(), ...emptyColumns()],
      mergedAreas: merged.count(),
      doubts: judge.doubts(),
      grown: grown ? inUse : null,
    };
  }

  return {
    notes,
    expectDamage: judge.expectDamage,
    takeRecord(cells, line, length) {
      number++;
      take(cells, line, length);
    },
    takeBytes(row, length, isDamaged) {
      if (onBytes === undefined || !isPlain(row, length)) return false;
      if (!judgeBytes(row, isDamaged, number + 1, rows)) return false;
      number++;
      rows++;
      onBytes(row);
      return true;
    },
    takeRow(row) {
      raw = row;
      asRead = [];
      while (number + 1 < row.number) {
        number++;
        take([], number, 0);
      }
      number = row.number;
      const texts = row.cells.map(textOf);
      asRead = texts;
      const cells = merged.fill(number, texts);
      take(
        cells,
        number,
        cells.reduce((longest, cell) => Math.max(longest, cell.length), 0),
      );
    },
    summary,
    end() {
      if (plan === null) settleColumns([], number);
      for (const { row, cells } of blank) putAside(row, "empty", cells);
      const told = summary();
      if (told.columns.length === 0) throw new ProblemError("file-not-a-table");
      return told;
    },
  };
}
