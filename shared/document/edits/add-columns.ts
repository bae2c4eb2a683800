/** New, blank columns side by side. */
import type { ColumnId } from "../../model/ids.ts";
import { LIMITS } from "../../model/limits.ts";
import { columnKey } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import { placeColumns } from "../place-columns.ts";
import type { Table } from "../table.ts";
import { freeColumnId } from "./add-column.ts";
import { columnName, requireColumn } from "./rename-column.ts";

/**
 * `after`: null for the first place. In one gesture. Throws RangeError, before anything is written, for a name too long, too many columns,
 * or an unknown `after`.
 */
export function addColumns(
  table: Table,
  names: readonly string[],
  after: ColumnId | null,
  origin: unknown,
): readonly ColumnId[] {
  const view = viewOf(table);
  if (after !== null) requireColumn(table, after);
  const added = newColumns(view, table, names);
  if (added.length > 0) view.doc.transact(() => setNewColumns(view, added, after), origin);
  return added.map(({ id }) => id);
}

export interface NewColumn {
  readonly id: ColumnId;
  readonly name: string;
}

export function newColumns(view: TableView, table: Table, names: readonly string[]): readonly NewColumn[] {
  if (table.columns.length + names.length > LIMITS.columns) {
    throw new RangeError(`a table has at most ${LIMITS.columns} columns`);
  }
  return names.map((name) => ({ id: freeColumnId(view), name: columnName(name) }));
}

/** To be called inside the gesture's transaction. */
export function setNewColumns(view: TableView, added: readonly NewColumn[], after: ColumnId | null): void {
  for (const { id, name } of added) view.roots.columns.set(columnKey(id, "name"), name);
  const there = view.columnStates.filter(({ deleted }) => !deleted);
  const at = there.findIndex(({ id }) => id === after) + 1;
  const born = added.map(({ id }) => ({ id, position: null }));
  placeColumns(view, [...there.slice(0, at), ...born, ...there.slice(at)]);
}
