/** Brings a deleted column back with its cells, also those written by people who had not yet seen it deleted. */
import type { ColumnId } from "../../model/ids.ts";
import { columnKey } from "../layout.ts";
import { viewOf } from "../open-table.ts";
import type { Column, Table } from "../table.ts";

/** Does nothing for a column that is not deleted, or is closed. */
export function restoreColumn(table: Table, column: ColumnId, origin: unknown): void {
  const view = viewOf(table);
  if (view.closed.has(column)) return;
  if (!view.columnStates.some((state) => state.id === column && state.deleted)) return;
  view.doc.transact(() => view.roots.columns.delete(columnKey(column, "deleted")), origin);
}

/** the columns that can be brought back, in table order */
export function deletedColumns(table: Table): readonly Column[] {
  return viewOf(table)
    .columnStates.filter((state) => state.deleted)
    .map(({ id, name }) => ({ id, name }));
}
