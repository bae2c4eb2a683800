/**
 * Rows of a CSV file to a table: titles, width, blank ends trimmed, limits held, and notes of everything the person should know.
 * Nothing is renamed, trimmed inside a cell, or dropped without being counted.
 */
import type { Limits } from "#shared/model/limits.ts";
import type { CsvDialect, ReadingNote } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { createCsvRows } from "./csv-rows.ts";
import { createReadingNotes } from "./reading-notes.ts";

export type TableLimits = Pick<Limits, "rows" | "columns" | "cellLength" | "columnNameLength">;

export interface CsvTableOptions {
  readonly dialect: Pick<CsvDialect, "delimiter" | "quote" | "headerRow">;
  readonly limits: TableLimits;
  /** called for each row above the titles, which is set aside */
  readonly onAbove?: (cells: string[]) => void;
  /** called once, before the first row: as far as they are known then. A later row that is wider makes the table wider. */
  readonly onTitles?: (titles: readonly string[]) => void;
  /** called for each row of the table, with as many cells as the table has columns so far, or more. The array is the callee's. */
  readonly onRow: (cells: string[]) => void;
}

export interface CsvTable {
  push(text: string): void;
  /** the text is over; throws ProblemError "file-not-a-table" when there was no row of titles and no cell */
  end(): CsvTableSummary;
  /** what is known so far, when only the beginning is read */
  summary(): CsvTableSummary;
}

export interface CsvTableSummary {
  /** exactly as in the file; "" for columns that only some rows have; colonne_1 … when the file has no titles */
  readonly columns: string[];
  readonly rows: number;
  readonly notes: ReadingNote[];
}

/** Throws ProblemError "too-many-rows", "too-many-columns" or "cell-too-long", naming the line, as soon as it is so. */
export function createCsvTable(options: CsvTableOptions): CsvTable {
  const { limits, onAbove, onRow, onTitles } = options;
  const { headerRow, delimiter, quote } = options.dialect;
  const notes = createReadingNotes();
  let rowsAbove = headerRow ?? 0;
  let titles: string[] | null = null;
  /** columns of the row of titles, or of the first row when there is none */
  let expected = 0;
  /** columns that hold something */
  let width = 0;
  /** columns that are written, blank or not */
  let written = 0;
  let rows = 0;
  let blankRows = 0;
  let blankLine = 0;

  function takeTitles(cells: string[], line: number): void {
    expected = extentOf(cells);
    width = expected;
    written = cells.length;
    if (width > limits.columns) refuseColumns(width, line);
    if (headerRow === null) titles = cells.slice(0, width).map((_, at) => nameWithoutTitle(at));
    else {
      titles = cells.slice(0, width);
      titles.forEach((title, at) => {
        if (title.length > limits.columnNameLength) refuseCell(line, at, limits.columnNameLength);
        if (title === "") notes.add("empty-titles", line, String(at + 1));
      });
      for (const title of duplicates(titles)) notes.add("duplicate-titles", line, title);
    }
    onTitles?.(titles);
  }

  function refuseColumns(count: number, line: number): never {
    throw new ProblemError("too-many-columns", { place: `line ${line}`, args: { count, limit: limits.columns, line } });
  }

  function refuseCell(line: number, column: number, limit: number): never {
    const args = { line, column: column + 1, limit };
    throw new ProblemError("cell-too-long", { place: `line ${line}, column ${column + 1}`, args });
  }

  function refuseRows(line: number): never {
    throw new ProblemError("too-many-rows", { place: `line ${line}`, args: { limit: limits.rows, line } });
  }

  /** A row with other columns than expected. */
  function takeUneven(cells: string[], line: number): void {
    const extent = extentOf(cells);
    if (cells.length < expected) notes.add("short-rows", line);
    if (cells.length > written) written = cells.length;
    if (extent > expected) {
      notes.add("long-rows", line, ...cells.slice(expected, extent).filter((cell) => cell !== ""));
      if (extent > limits.columns) refuseColumns(extent, line);
      if (extent > width) width = extent;
    }
    for (let at = cells.length; at < width; at++) cells.push("");
  }

  const reader = createCsvRows({
    delimiter,
    quote,
    onOddity: (oddity, line) => notes.add(oddity === "not-closed" ? "quote-not-closed" : "quotes-in-text", line),
    onRow(cells, line, length) {
      if (rowsAbove > 0) {
        rowsAbove--;
        onAbove?.(cells);
        notes.add("rows-above-header", line, cells.filter((cell) => cell !== "").join(" "));
        return;
      }
      if (titles === null) {
        takeTitles(cells, line);
        if (headerRow !== null) return;
      }
      if (cells[0] === "" && extentOf(cells) === 0) {
        if (blankRows === 0) blankLine = line;
        blankRows++;
        return;
      }
      if (cells.length !== expected || expected !== width) takeUneven(cells, line);
      if (length > limits.cellLength) {
        const at = cells.findIndex((cell) => cell.length > limits.cellLength);
        if (at !== -1) refuseCell(line, at, limits.cellLength);
      }
      // blank rows with something below them are rows like others
      for (; blankRows > 0; blankRows--) {
        if (++rows > limits.rows) refuseRows(line);
        onRow(new Array<string>(width).fill(""));
      }
      if (++rows > limits.rows) refuseRows(line);
      onRow(cells);
    },
  });

  function columns(): string[] {
    const known = titles ?? [];
    const more = width - known.length;
    return [
      ...known,
      ...Array.from({ length: more }, (_, at) => (headerRow === null ? nameWithoutTitle(expected + at) : "")),
    ];
  }

  return {
    push(text) {
      reader.push(text);
    },
    summary: () => ({ columns: columns(), rows, notes: notes.list() }),
    end() {
      reader.end();
      if (width === 0) throw new ProblemError("file-not-a-table");
      if (blankRows > 0) notes.count("blank-rows-trimmed", blankRows, blankLine);
      if (written > width) notes.count("blank-columns-trimmed", written - width, null);
      return { columns: columns(), rows, notes: notes.list() };
    },
  };
}

/** Name of a column of a file that has no titles; in French like the column names of the portals these tables go to. */
function nameWithoutTitle(at: number): string {
  return `colonne_${at + 1}`;
}

/** Number of cells up to the last one that is not empty. */
function extentOf(cells: readonly string[]): number {
  let extent = cells.length;
  while (extent > 0 && cells[extent - 1] === "") extent--;
  return extent;
}

function duplicates(titles: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const title of titles) {
    if (title !== "" && seen.has(title)) twice.add(title);
    seen.add(title);
  }
  return twice;
}
