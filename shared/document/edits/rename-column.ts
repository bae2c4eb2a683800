/** Renames a column; its id, and so its cells, comments and issues, stay. */
import type { ColumnId } from "../../model/ids.ts";
import { LIMITS } from "../../model/limits.ts";
import { columnKey } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import type { Table } from "../table.ts";
import { cellText } from "../writer.ts";

/** A closed column keeps its name. Throws RangeError for a name too long or an unknown column. */
export function renameColumn(table: Table, column: ColumnId, name: string, origin: unknown): void {
  const view = viewOf(table);
  const kept = columnName(name);
  requireColumn(table, column);
  view.doc.transact(() => setColumnName(view, column, kept), origin);
}

/** To be called inside the gesture's transaction. */
export function setColumnName(view: TableView, column: ColumnId, name: string): void {
  if (!view.closed.has(column)) view.roots.columns.set(columnKey(column, "name"), name);
}

export function columnName(name: string): string {
  if (name.length > LIMITS.columnNameLength) {
    throw new RangeError(
      `a column's name has at most ${LIMITS.columnNameLength} characters, this one has ${name.length}`,
    );
  }
  return cellText(name, () => "column name");
}

export function requireColumn(table: Table, column: ColumnId): void {
  if (!table.columns.some((known) => known.id === column)) throw new RangeError(`no column has the id ${column}`);
}
