/** Keeps a selection on the same cells when rows or columns come, go or move: by others, or by an undo. */
import type { Column, RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { type Lattice, type Place, placeAt, type Range, type Selection } from "./selection.ts";

/** The table as it was when the selection was last right. */
export interface Before {
  readonly order: Uint32Array;
  readonly columns: readonly Column[];
}

/**
 * The same selection in the table as it is now; null when nothing is left to stand on. Whoever stood on a deleted row stands on the row
 * that took its place. A block stays one block: rows born inside it join, rows moved away leave.
 */
export function reanchor(
  selection: Selection,
  before: Before,
  now: Lattice,
  appeared: ReadonlySet<RowHandle>,
): Selection | null {
  const last = reanchorRange(selection, before, now, appeared);
  if (last === null || selection.others === undefined) return last;
  return { ...last, others: selection.others.flatMap((range) => reanchorRange(range, before, now, appeared) ?? []) };
}

function reanchorRange(
  { shape, active, head }: Range,
  before: Before,
  now: Lattice,
  appeared: ReadonlySet<RowHandle>,
): Range | null {
  const selection: Range = { shape, active, head };
  const activeColumn = survivingColumn(selection.active.column, before.columns, now);
  const headColumn = survivingColumn(selection.head.column, before.columns, now);
  if (activeColumn === null || headColumn === null) return null;
  const inRows =
    (selection.shape === "cells" || selection.shape === "rows") &&
    typeof active.row === "number" &&
    typeof head.row === "number";
  if (!inRows)
    return settle(
      selection,
      { row: active.row, column: activeColumn },
      { row: head.row, column: headColumn },
      before,
      now,
    );
  if (active.row === head.row || before.order.length === 0) {
    const row = survivingRow(active.row as RowHandle, before.order, now);
    return { ...selection, active: { row, column: activeColumn }, head: { row, column: headColumn } };
  }
  return block(selection, { active: activeColumn, head: headColumn }, before, now, appeared);
}

/** The row itself, else the first one after it that is still there, else the last before it; "end" when the table is empty. */
export function survivingRow(row: RowHandle, before: Uint32Array, now: Lattice): RowHandle | "end" {
  if (now.positionOf(row) !== -1) return row;
  const at = before.indexOf(row);
  for (let i = at + 1; i < before.length && at !== -1; i++) {
    const next = before[i] as RowHandle;
    if (now.positionOf(next) !== -1) return next;
  }
  return now.rowCount === 0 ? "end" : now.handleAt(now.rowCount - 1);
}

function survivingColumn(column: ColumnId, before: readonly Column[], now: Lattice): ColumnId | null {
  const here = new Set(now.columns.map((candidate) => candidate.id));
  if (here.has(column)) return column;
  const at = before.findIndex((candidate) => candidate.id === column);
  const after = before.slice(at + 1).find((candidate) => here.has(candidate.id));
  return (after ?? now.columns.at(-1))?.id ?? null;
}

function settle(selection: Range, active: Place, head: Place, before: Before, now: Lattice): Range {
  const keep = (place: Place): Place =>
    typeof place.row === "number" ? { ...place, row: survivingRow(place.row, before.order, now) } : place;
  return { ...selection, active: keep(active), head: keep(head) };
}

function block(
  selection: Range,
  columns: { readonly active: ColumnId; readonly head: ColumnId },
  before: Before,
  now: Lattice,
  appeared: ReadonlySet<RowHandle>,
): Range {
  const from = before.order.indexOf(selection.active.row as RowHandle);
  const to = before.order.indexOf(selection.head.row as RowHandle);
  const old = before.order.subarray(Math.min(from, to), Math.max(from, to) + 1);
  const stillThere = new Set<number>();
  for (const row of old) if (now.positionOf(row as RowHandle) !== -1) stillThere.add(row);
  const pivot = stillThere.has(selection.active.row as number)
    ? (selection.active.row as RowHandle)
    : nearest(old, stillThere, from <= to);
  if (pivot === null) {
    const row = survivingRow(selection.active.row as RowHandle, before.order, now);
    return { ...selection, active: { row, column: columns.active }, head: { row, column: columns.head } };
  }
  const edge = (step: 1 | -1): number => {
    let last = now.positionOf(pivot);
    for (let at = last + step; at >= 0 && at < now.rowCount; at += step) {
      const row = now.handleAt(at);
      if (stillThere.has(row)) last = at;
      else if (!appeared.has(row)) break;
    }
    return last;
  };
  const top = edge(-1);
  const bottom = edge(1);
  const [active, head] = from <= to ? [top, bottom] : [bottom, top];
  const activeRow = placeAt({ row: active, column: 0 }, now)?.row ?? "end";
  const headRow = placeAt({ row: head, column: 0 }, now)?.row ?? "end";
  return {
    ...selection,
    active: { row: activeRow, column: columns.active },
    head: { row: headRow, column: columns.head },
  };
}

/** The surviving row of the block that was nearest to its active corner. */
function nearest(old: Uint32Array, stillThere: ReadonlySet<number>, activeFirst: boolean): RowHandle | null {
  const found = activeFirst ? old.find((row) => stillThere.has(row)) : old.findLast((row) => stillThere.has(row));
  return found === undefined ? null : (found as RowHandle);
}
