/** Moves a column to just after another. */
import type { ColumnId } from "../../model/ids.ts";
import { columnPositionAfter } from "../column-position.ts";
import { columnKey } from "../layout.ts";
import { viewOf } from "../open-table.ts";
import type { Table } from "../table.ts";
import { requireColumn } from "./rename-column.ts";

/** `after`: null for the first place. A closed column stays. Throws RangeError for an unknown column. */
export function moveColumn(table: Table, column: ColumnId, after: ColumnId | null, origin: unknown): void {
  const view = viewOf(table);
  if (column === after || view.closed.has(column)) return;
  requireColumn(table, column);
  if (after !== null) requireColumn(table, after);
  view.doc.transact(() => {
    const position = columnPositionAfter(view, after, column);
    view.roots.columns.set(columnKey(column, "position"), position);
  }, origin);
}
