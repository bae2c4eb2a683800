/** Which columns of a file become columns of the table, and under which titles. */
import type { Limits } from "#shared/model/limits.ts";
import type { ReadingChoices, SetAsideReason } from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { extentOf, isBlank } from "./cell-extent.ts";
import { joinTitles } from "./join-titles.ts";
import type { TableShape } from "./raw-table.ts";
import type { ReadingNotes } from "./reading-notes.ts";

export interface PlannedColumn {
  /** as in the file; "" where it has none; colonne_1 … when the file has no titles */
  readonly title: string;
  /** column of the file */
  readonly source: number;
}

export interface ColumnsPlan {
  readonly columns: readonly PlannedColumn[];
  /** number of columns that have a title, or, without titles, that the first row fills */
  readonly titled: number;
  /** number of columns of the file that were looked at */
  readonly width: number;
  /** without a title, and, as far as is known, without a value */
  readonly takenForEmpty: readonly number[];
  /** left out because somebody said so, or because they are hidden */
  readonly aside: ReadonlyMap<number, SetAsideReason>;
}

export interface FileHead {
  /** the lines of titles; without titles: none */
  readonly titleLines: readonly (readonly string[])[];
  /** the first row of the table, when there are no titles */
  readonly firstRow: readonly string[];
  /** columns that hold something below the titles */
  readonly inUse: ReadonlySet<number>;
}

export function planColumns(choices: ReadingChoices, shape: TableShape, head: FileHead): ColumnsPlan {
  const { header, emptyColumns } = choices;
  const { inUse } = head;
  const titles = header === null ? [] : joinTitles(head.titleLines, header.row, shape.merges);
  if (header?.lines === 1 && choices.mergedCells === "fill") spreadTitles(titles, header.row, shape, inUse);
  const titled = header === null ? extentOf(head.firstRow) : titles.length;
  const width = Math.max(titled, ...[...inUse].map((column) => column + 1));
  const aside = columnsAside(choices, shape);
  const columns: PlannedColumn[] = [];
  const takenForEmpty: number[] = [];
  for (let source = 0; source < width; source++) {
    if (aside.has(source)) continue;
    const there = (header === null ? head.firstRow : titles)[source] ?? "";
    if (emptyColumns === "set-aside" && isBlank(there) && !inUse.has(source)) takenForEmpty.push(source);
    else columns.push({ title: header === null ? nameWithoutTitle(source) : there, source });
  }
  return { columns, titled, width, takenForEmpty, aside };
}

/** A title that was merged over several columns is that of each that holds something. */
function spreadTitles(titles: string[], row: number, { merges }: TableShape, inUse: ReadonlySet<number>): void {
  for (const { top, bottom, left, right } of merges) {
    if (row < top || row > bottom) continue;
    for (let column = left + 1; column <= right; column++) {
      if (!inUse.has(column)) continue;
      while (titles.length <= column) titles.push("");
      if (isBlank(titles[column] ?? "")) titles[column] = titles[left] ?? "";
    }
  }
}

function columnsAside({ hidden, columnsSetAside }: ReadingChoices, shape: TableShape): Map<number, SetAsideReason> {
  const aside = new Map<number, SetAsideReason>();
  if (hidden === "set-aside") for (const column of shape.hiddenColumns) aside.set(column, "hidden");
  for (const column of columnsSetAside) aside.set(column, "by-hand");
  return aside;
}

/** Tells titles that are missing or there twice. Throws "cell-too-long" for one that no column can have. */
export function judgeTitles(
  { columns, titled }: ColumnsPlan,
  limits: Pick<Limits, "columnNameLength">,
  notes: ReadingNotes,
  line: number,
): void {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { title, source } of columns) {
    if (title.length > limits.columnNameLength) {
      const args = { line, column: source + 1, limit: limits.columnNameLength };
      throw new ProblemError("cell-too-long", { place: `line ${line}, column ${source + 1}`, args });
    }
    if (title === "" && source < titled) notes.add("empty-titles", line, String(source + 1));
    if (title !== "" && seen.has(title)) twice.add(title);
    seen.add(title);
  }
  for (const title of twice) notes.add("duplicate-titles", line, title);
}

/** Name of a column of a file that has no titles; in French like the column names of the portals these tables go to. */
function nameWithoutTitle(at: number): string {
  return `colonne_${at + 1}`;
}
