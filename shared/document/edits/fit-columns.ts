/** Names, adds and orders columns all in one gesture: what makes them those of a schema. */
import type { ColumnId } from "../../model/ids.ts";
import { LIMITS } from "../../model/limits.ts";
import { columnKey } from "../layout.ts";
import { viewOf } from "../open-table.ts";
import { placeColumns } from "../place-columns.ts";
import type { Table } from "../table.ts";
import { freeColumnId } from "./add-column.ts";
import { columnName, setColumnName } from "./rename-column.ts";

export interface ColumnsFit {
  readonly renames: readonly { readonly column: ColumnId; readonly name: string }[];
  readonly additions: readonly string[];
  /** Names in the order wanted; columns of other names come after, in the order they have. Empty: what is there stays, additions come last. */
  readonly order: readonly string[];
}

/**
 * A column that is closed, or gone meanwhile, stays as it is. Columns that can stay where they are do. Throws RangeError, before anything
 * is written, for a name too long and for too many columns.
 */
export function fitColumns(table: Table, fit: ColumnsFit, origin: unknown): void {
  const view = viewOf(table);
  const names = new Map(fit.renames.map(({ column, name }) => [column, columnName(name)]));
  const added = fit.additions.map((name) => ({ id: freeColumnId(view), name: columnName(name), position: null }));
  if (table.columns.length + added.length > LIMITS.columns) {
    throw new RangeError(`a table has at most ${LIMITS.columns} columns`);
  }
  const there = view.columnStates.filter(({ deleted }) => !deleted);
  const columns = [...there.map((column) => ({ ...column, name: names.get(column.id) ?? column.name })), ...added];
  const places = new Map(fit.order.map((name, index) => [name.trim(), index]));
  const placeOf = ({ name }: { readonly name: string }) => places.get(name.trim()) ?? places.size;
  const wanted = columns.toSorted((a, b) => placeOf(a) - placeOf(b));

  view.doc.transact(() => {
    for (const [column, name] of names) if (there.some(({ id }) => id === column)) setColumnName(view, column, name);
    for (const { id, name } of added) view.roots.columns.set(columnKey(id, "name"), name);
    placeColumns(view, wanted);
  }, origin);
}
