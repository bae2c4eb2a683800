/** A new, blank column. */

import type { ColumnId } from "../../model/ids.ts";
import { LIMITS } from "../../model/limits.ts";
import { columnPositionAfter } from "../column-position.ts";
import { columnKey } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import type { Table } from "../table.ts";
import { sessionOf } from "../writer.ts";
import { columnName } from "./rename-column.ts";

/** `after`: null for the first place. Throws RangeError for a name too long, too many columns, or an unknown `after`. */
export function addColumn(
  table: Table,
  column: { readonly name: string; readonly after: ColumnId | null },
  origin: unknown,
): ColumnId {
  const view = viewOf(table);
  const name = columnName(column.name);
  if (table.columns.length >= LIMITS.columns) throw new RangeError(`a table has at most ${LIMITS.columns} columns`);
  const id = freeColumnId(view);
  view.doc.transact(() => setNewColumn(view, id, name, column.after), origin);
  return id;
}

/** An id of this session's that no column has, never given before. */
export function freeColumnId(view: TableView): ColumnId {
  const session = sessionOf(view.doc);
  let id: ColumnId;
  do {
    // of fixed width up to the counter, so that no two sessions can make the same
    id = `n${session.client.toString(36).padStart(11, "0")}${session.nextColumn.toString(36)}` as ColumnId;
    session.nextColumn++;
  } while (view.roots.columns.has(columnKey(id, "name")));
  return id;
}

/** To be called inside the gesture's transaction. */
export function setNewColumn(view: TableView, id: ColumnId, name: string, after: ColumnId | null): void {
  const position = columnPositionAfter(view, after);
  view.roots.columns.set(columnKey(id, "name"), name);
  view.roots.columns.set(columnKey(id, "position"), position);
}
