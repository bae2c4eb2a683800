/** What a page of history shows of an entry. */
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { JournalEntry, JournalLine } from "./journal.ts";

const CELL_COLUMNS = 20;
export const SAMPLE = 3;

/** A row, a cell of it, or a column. */
interface JournalSpot {
  readonly row?: RowId | undefined;
  readonly column?: ColumnId | undefined;
}

export function lineOf(entry: JournalEntry): JournalLine {
  const { seq, part, author, suggestedBy, at, kinds, columns, schema, steps } = entry;
  return {
    ...(suggestedBy === undefined ? {} : { suggestedBy }),
    ...(schema === undefined ? {} : { schema }),
    ...(steps === undefined ? {} : { steps }),
    seq,
    part,
    author,
    at,
    kinds,
    cells: entry.cells.reduce((sum, { rows }) => sum + rows.length, 0),
    rows: entry.rowsAdded.length + entry.rowsDeleted.length + entry.rowsRestored.length,
    columns,
    cellColumns: entry.cells.slice(0, CELL_COLUMNS).map(({ column }) => column),
    sample: sampleOf(entry, {}),
  };
}

/** The first cells of an entry, or those of the spot. */
export function sampleOf({ cells }: Pick<JournalEntry, "cells">, { row, column }: JournalSpot): JournalLine["sample"] {
  const sample: { row: RowId; column: ColumnId; before: string; after: string }[] = [];
  for (const list of cells) {
    if (column !== undefined && list.column !== column) continue;
    let at = row === undefined ? 0 : list.rows.indexOf(row);
    for (; at >= 0 && at < list.rows.length && sample.length < SAMPLE; at = row === undefined ? at + 1 : -1) {
      const [id, before, after] = [list.rows[at], list.before[at], list.after[at]];
      if (id !== undefined) sample.push({ row: id, column: list.column, before: before ?? "", after: after ?? "" });
    }
  }
  return sample;
}

/** Rows of an entry that came or went, with the column "", and its cells: what it is found by. */
export function placesOf(entry: JournalEntry): { row: RowId; column: ColumnId | "" }[] {
  return [
    ...[...entry.rowsAdded, ...entry.rowsDeleted, ...entry.rowsRestored].map((row) => ({ row, column: "" as const })),
    ...entry.cells.flatMap(({ column, rows }) => rows.map((row) => ({ row, column }))),
  ];
}

/** Rows that an entry wrote in or brought, some more than once. */
export function touchedIn({
  cells,
  rowsAdded,
  rowsRestored,
}: Pick<JournalEntry, "cells" | "rowsAdded" | "rowsRestored">): readonly RowId[] {
  return [...rowsAdded, ...rowsRestored, ...cells.flatMap(({ rows }) => rows)];
}

/** Columns an entry says something of. */
export function columnsOf(entry: JournalEntry): ReadonlySet<ColumnId> {
  return new Set([...entry.cells, ...entry.columns].map(({ column }) => column));
}
