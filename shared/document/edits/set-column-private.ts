/** Marks columns as never to be published, or takes the mark away: they are then left out of every file and public address. */
import type { ColumnId } from "../../model/ids.ts";
import { columnKey } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import type { Table } from "../table.ts";
import { requireColumn } from "./rename-column.ts";

/** One gesture. Closed columns stay as they are. Throws RangeError for an unknown column. */
export function setColumnsPrivate(
  table: Table,
  columns: readonly ColumnId[],
  isPrivate: boolean,
  origin: unknown,
): void {
  const view = viewOf(table);
  for (const column of columns) requireColumn(table, column);
  view.doc.transact(() => {
    for (const column of columns) setPrivate(view, column, isPrivate);
  }, origin);
}

/** To be called inside the gesture's transaction. */
export function setPrivate(view: TableView, column: ColumnId, isPrivate: boolean): void {
  const key = columnKey(column, "private");
  if (view.closed.has(column) || (view.roots.columns.get(key) === true) === isPrivate) return;
  if (isPrivate) view.roots.columns.set(key, true);
  else view.roots.columns.delete(key);
}
