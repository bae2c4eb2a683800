/** Makes the table show what one of its versions shows. Rows and columns keep their ids, so what is anchored on them stays. */

import type { ColumnId } from "../../model/ids.ts";
import { mayVanish } from "../closed-places.ts";
import { newBudget } from "../inspect-entry.ts";
import { columnKey, parseColumnKey } from "../layout.ts";
import { matchRows } from "../match-rows.ts";
import { type TableView, viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch, packRows, packSequence } from "../pack.ts";
import { placeAfter } from "../placing.ts";
import type { RowHandle, Table } from "../table.ts";
import { type Batch, write } from "../writer.ts";
import type { Step } from "./change-table.ts";
import { addStep } from "./step-entry.ts";

/**
 * One gesture, which says by `step` what it was: cells, rows, columns and the order of both; what is closed stays. The schema stays the present one, and so does what is never to be published. Does nothing when both show the same. What
 * others do at the same time merges as with any gesture. Throws RangeError, before anything is written, when that changes more cells
 * than one update may, and TypeError for tables that openTable did not make.
 */
export function restoreVersion(table: Table, version: Table, origin: unknown, step: Step | null = null): void {
  const [view, source] = [viewOf(table), viewOf(version)];
  learnRows(view, source);
  const matches = matchRows(source, view);
  /** the rows of the version in its order: handles there, and here */
  const there = source.order;
  const here = Array.from(there, (handle) => (matches[handle] ?? -1) as RowHandle);
  const columns = columnChanges(view, source);
  write(
    table,
    origin,
    (stamp) => {
      const batch = emptyBatch();
      const born = bearAgain(batch, stamp, view, here);
      composeFates(batch, stamp, view, here);
      // rows are named once by each list of rows, and once by each column that changes
      let named = (view.rowCount + here.length) * 2;
      for (const { id } of source.columns) named += composeTexts(batch, stamp, view, source, id, here, there);
      if (named > newBudget(0).named) throw new RangeError(`${named} changes, more than one gesture can carry`);
      if (born > 0 || !standsInOrder(view, here)) {
        batch.entries.push([stamp, { t: "o", r: packSequence(view, here) }]);
        batch.superseded.push(...view.overlay.order.sortEntries);
      }
      addStep(batch, stamp, step, columnsIn(columns));
      return batch;
    },
    columns.length === 0
      ? undefined
      : () => {
          for (const [key, value] of columns) {
            if (value === undefined) view.roots.columns.delete(key);
            else view.roots.columns.set(key, value);
          }
        },
  );
}

function columnsIn(changes: ReturnType<typeof columnChanges>): ReadonlySet<ColumnId> {
  return new Set(changes.flatMap(([key]) => (parseColumnKey(key)?.column as ColumnId | undefined) ?? []));
}

/** Rows this table has never had get a handle, so that entries can name them. */
function learnRows(view: TableView, source: TableView): void {
  let learnt = false;
  source.rows.visitParts(source.order, (owner, number) => {
    if (view.rows.handleOf(owner, number) < 0)
      learnt = view.rows.add({ origin: owner, from: number, count: 1 }) || learnt;
  });
  // none of them can be seen yet: what waited for them is read when they are born
  if (learnt) view.overlay.rowsAdded(null);
}

/** Bears rows whose adding was undone since, blank; the order comes with the sort. Returns how many. */
function bearAgain(batch: Batch, stamp: number, view: TableView, here: readonly RowHandle[]): number {
  const missing = here.filter((row) => !view.base.has(row) && view.overlay.births.of(row) === undefined);
  if (missing.length === 0) return 0;
  const { at, key, sequence } = placeAfter(view, null, missing.length);
  view.rows.visitParts(missing, (owner, number, i) => {
    batch.entries.push([stamp, { t: "b", o: owner, f: number, n: 1, at, k: key, q: sequence + i, d: {} }]);
  });
  return missing.length;
}

function composeFates(batch: Batch, stamp: number, view: TableView, here: readonly RowHandle[]): void {
  const wanted = new Set<number>(here);
  const extra = mayVanish(
    view,
    Array.from(view.order).filter((row) => !wanted.has(row)),
  );
  const gone = here.filter((row) => view.overlay.fates.isDeleted(row));
  if (extra.length > 0) batch.entries.push([stamp, { t: "x", r: packRows(view, extra).bytes }]);
  if (gone.length > 0) batch.entries.push([stamp, { t: "u", r: packRows(view, gone).bytes }]);
}

/** Returns how many rows it changes. */
function composeTexts(
  batch: Batch,
  stamp: number,
  view: TableView,
  source: TableView,
  column: string,
  here: readonly RowHandle[],
  there: Uint32Array,
): number {
  const now = view.contentsByHandle(column);
  const then = source.contentsByHandle(column);
  const rows: RowHandle[] = [];
  const texts: string[] = [];
  here.forEach((row, i) => {
    const text = then[there[i] ?? 0] ?? "";
    if ((now[row] ?? "") === text) return;
    rows.push(row);
    texts.push(text);
  });
  if (rows.length > 0) composeColumn(batch, stamp, view, column, rows, texts);
  return rows.length;
}

/** whether these rows, were they the ones to be seen, would stand in this order */
function standsInOrder(view: TableView, here: readonly RowHandle[]): boolean {
  const visible = new Uint8Array(view.rows.size);
  for (const row of here) visible[row] = 1;
  return view.overlay.order.build(visible).every((row, i) => row === here[i]);
}

/** keys of the columns to set, and those to delete (undefined) */
function columnChanges(view: TableView, source: TableView): [key: string, value: string | true | undefined][] {
  const changes: [string, string | true | undefined][] = [];
  const present = new Map(view.columnStates.map((state) => [state.id, state]));
  for (const wanted of source.columnStates.filter((state) => !state.deleted)) {
    const state = present.get(wanted.id);
    present.delete(wanted.id);
    if (view.roots.columns.has(columnKey(wanted.id, "deleted")))
      changes.push([columnKey(wanted.id, "deleted"), undefined]);
    if (state?.name !== wanted.name) changes.push([columnKey(wanted.id, "name"), wanted.name]);
    if (state?.position !== wanted.position)
      changes.push([columnKey(wanted.id, "position"), wanted.position ?? undefined]);
  }
  for (const { id, deleted } of present.values()) if (!deleted) changes.push([columnKey(id, "deleted"), true]);
  return changes.filter(([key]) => !view.closed.has(parseColumnKey(key)?.column ?? ""));
}
