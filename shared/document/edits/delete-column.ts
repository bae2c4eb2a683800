/** Takes a column out of the table; its cells stay, hidden. */
import type { ColumnId } from "../../model/ids.ts";
import { columnKey } from "../layout.ts";
import { viewOf } from "../open-table.ts";
import type { Table } from "../table.ts";
import { requireColumn } from "./rename-column.ts";

/** Throws RangeError for an unknown column. */
export function deleteColumn(table: Table, column: ColumnId, origin: unknown): void {
  const view = viewOf(table);
  requireColumn(table, column);
  view.doc.transact(() => view.roots.columns.set(columnKey(column, "deleted"), true), origin);
}
