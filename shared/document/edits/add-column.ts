/** A new, blank column. */

import type { ColumnId } from "../../model/ids.ts";
import { LIMITS } from "../../model/limits.ts";
import { columnPositionAfter } from "../column-position.ts";
import { columnKey } from "../layout.ts";
import { viewOf } from "../open-table.ts";
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
  const session = sessionOf(view.doc);
  const root = view.roots.columns;
  let id: ColumnId;
  do {
    // of fixed width up to the counter, so that no two sessions can make the same
    id = `n${session.client.toString(36).padStart(11, "0")}${session.nextColumn.toString(36)}` as ColumnId;
    session.nextColumn++;
  } while (root.has(columnKey(id, "name")));
  view.doc.transact(() => {
    const position = columnPositionAfter(view, column.after);
    root.set(columnKey(id, "name"), name);
    root.set(columnKey(id, "position"), position);
  }, origin);
  return id;
}
