/** Moves several columns, as they stand, to just after another. */
import type { ColumnId } from "../../model/ids.ts";
import { viewOf } from "../open-table.ts";
import { placeColumns } from "../place-columns.ts";
import type { Table } from "../table.ts";
import { requireColumn } from "./rename-column.ts";

/**
 * `after`: null for the first place; when it is one of the columns, the nearest before it that is not. All in one gesture; closed columns
 * stay. Throws RangeError for an unknown column.
 */
export function moveColumns(table: Table, columns: readonly ColumnId[], after: ColumnId | null, origin: unknown): void {
  const view = viewOf(table);
  for (const column of after === null ? columns : [...columns, after]) requireColumn(table, column);
  const there = view.columnStates.filter(({ deleted }) => !deleted);
  const asked = new Set(columns.filter((column) => !view.closed.has(column)));
  const moved = there.filter(({ id }) => asked.has(id));
  const stay = there.filter(({ id }) => !asked.has(id));
  const before = there.slice(0, there.findIndex(({ id }) => id === after) + 1);
  const anchor = before.findLast(({ id }) => !asked.has(id));
  const at = anchor === undefined ? 0 : stay.indexOf(anchor) + 1;
  const wanted = [...stay.slice(0, at), ...moved, ...stay.slice(at)];
  if (wanted.every(({ id }, index) => id === there[index]?.id)) return;
  view.doc.transact(() => placeColumns(view, wanted), origin);
}
