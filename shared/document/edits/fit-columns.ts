/** Names, adds and orders columns all in one gesture: what makes them those of a schema. */
import type { ColumnId } from "../../model/ids.ts";
import { LIMITS } from "../../model/limits.ts";
import { keptOrder } from "../kept-order.ts";
import { columnKey } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import { prefixBetween, writerTag } from "../position-key.ts";
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
    place(view, wanted);
  }, origin);
}

interface Placed {
  readonly id: ColumnId;
  readonly position: string | null;
}

/** Writes positions for those alone that must move. */
function place(view: TableView, wanted: readonly Placed[]): void {
  const now = new Map(view.columnStates.map(({ id }, index) => [id, index]));
  const known = wanted.filter(({ position }) => position !== null);
  const kept = keptOrder(known.map(({ id }) => now.get(id) ?? 0));
  const inPlace = new Set(known.filter((_, index) => kept[index] === 1));
  // a closed one too that has no position: what is written of it would be refused
  const stays = new Set(wanted.filter((column) => inPlace.has(column) || view.closed.has(column.id)));
  const tag = writerTag(view.doc.clientID);
  let low = "";
  wanted.forEach((column, index) => {
    if (stays.has(column)) {
      if (column.position !== null && column.position > low) low = column.position;
      return;
    }
    const next = wanted.slice(index + 1).find((later) => stays.has(later) && (later.position ?? "") > low);
    low = prefixBetween(low, next?.position ?? null) + tag;
    view.roots.columns.set(columnKey(column.id, "position"), low);
  });
}
