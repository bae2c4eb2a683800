/** Takes columns out of the table; their cells stay, hidden. */
import type { ColumnId } from "../../model/ids.ts";
import { columnKey } from "../layout.ts";
import { viewOf } from "../open-table.ts";
import type { Table } from "../table.ts";
import { requireColumn } from "./rename-column.ts";

/** Throws RangeError for an unknown column. */
export function deleteColumn(table: Table, column: ColumnId, origin: unknown): void {
  deleteColumns(table, [column], origin);
}

/** One gesture, whatever their number; closed ones stay. Throws RangeError, before anything is written, for an unknown column. */
export function deleteColumns(table: Table, columns: readonly ColumnId[], origin: unknown): void {
  const view = viewOf(table);
  for (const column of columns) requireColumn(table, column);
  view.doc.transact(() => {
    for (const column of columns)
      if (!view.closed.has(column)) view.roots.columns.set(columnKey(column, "deleted"), true);
  }, origin);
}
