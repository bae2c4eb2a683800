/**
 * What is selected, as pure geometry. A selection names rows by handle and columns by id, so that it stays on what the person
 * chose while others insert, delete and move; `boundsOf` says where that is now.
 */
import type { Column, RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

/** The part of a table that geometry needs. */
export interface Lattice {
  readonly rowCount: number;
  readonly columns: readonly Column[];
  handleAt(position: number): RowHandle;
  positionOf(row: RowHandle): number;
}

/** Above the first row one stands on a column's header, below the last one on the line that adds a row. */
export type RowPlace = RowHandle | "header" | "end";

export interface Place {
  readonly row: RowPlace;
  readonly column: ColumnId;
}

/** Positions: row -1 is the header, `rowCount` the line that adds a row. */
export interface Point {
  readonly row: number;
  readonly column: number;
}

export interface Range {
  /** whole rows, whole columns and everything follow the table when it grows; cells do not */
  readonly shape: "cells" | "rows" | "columns" | "all";
  /** where typing goes; the corner that stays when the selection is extended */
  readonly active: Place;
  /** the corner that moves */
  readonly head: Place;
}

/** The range that was chosen last, and those that were before and still are. */
export interface Selection extends Range {
  /** in the order they were chosen; absent: none */
  readonly others?: readonly Range[];
}

/** Inclusive positions. */
export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function pointOf(place: Place, lattice: Lattice): Point | null {
  const column = lattice.columns.findIndex((candidate) => candidate.id === place.column);
  if (column === -1) return null;
  if (place.row === "header") return { row: -1, column };
  if (place.row === "end") return { row: lattice.rowCount, column };
  const row = lattice.positionOf(place.row);
  return row === -1 ? null : { row, column };
}

/** The place at a point, brought inside the table; null when the table has no column. */
export function placeAt(point: Point, lattice: Lattice): Place | null {
  const column = lattice.columns[clamp(point.column, 0, lattice.columns.length - 1)];
  if (!column) return null;
  if (point.row < 0) return { row: "header", column: column.id };
  if (point.row >= lattice.rowCount) return { row: "end", column: column.id };
  return { row: lattice.handleAt(point.row), column: column.id };
}

export function cellSelection(active: Place, head: Place = active): Selection {
  return { shape: "cells", active, head };
}

/** Where all its ranges are now, the last one at the end. */
export function rangesOf(selection: Selection, lattice: Lattice): Bounds[] {
  return [...(selection.others ?? []), selection].flatMap((range) => boundsOf(range, lattice) ?? []);
}

/** The same, without those of a shape. */
export function rangesBut(shape: Range["shape"], selection: Selection | null, lattice: Lattice): Bounds[] {
  if (selection === null) return [];
  const kept = [...(selection.others ?? []), selection].filter((range) => range.shape !== shape);
  return kept.flatMap((range) => boundsOf(range, lattice) ?? []);
}

/** Where the range is now; null when one of its corners is no longer in the table, or it stands on a header or the last line. */
export function boundsOf(selection: Range, lattice: Lattice): Bounds | null {
  const lastRow = lattice.rowCount - 1;
  const lastColumn = lattice.columns.length - 1;
  if (selection.shape === "all") return lastColumn < 0 ? null : { top: 0, bottom: lastRow, left: 0, right: lastColumn };
  if (selection.shape === "columns") {
    const active = columnIndex(selection.active.column, lattice);
    const head = columnIndex(selection.head.column, lattice);
    if (active === -1 || head === -1) return null;
    return { top: 0, bottom: lastRow, left: Math.min(active, head), right: Math.max(active, head) };
  }
  const active = pointOf(selection.active, lattice);
  const head = pointOf(selection.head, lattice);
  if (!active || !head || !isCell(active, lattice) || !isCell(head, lattice)) return null;
  const rows = { top: Math.min(active.row, head.row), bottom: Math.max(active.row, head.row) };
  if (selection.shape === "rows") return { ...rows, left: 0, right: lastColumn };
  return { ...rows, left: Math.min(active.column, head.column), right: Math.max(active.column, head.column) };
}

export function isCell(point: Point, lattice: Lattice): boolean {
  return point.row >= 0 && point.row < lattice.rowCount;
}

export function countOf(bounds: Bounds | null): { readonly rows: number; readonly columns: number } {
  return bounds
    ? { rows: Math.max(0, bounds.bottom - bounds.top + 1), columns: bounds.right - bounds.left + 1 }
    : { rows: 0, columns: 0 };
}

export function contains(bounds: Bounds, point: Point): boolean {
  return (
    point.row >= bounds.top && point.row <= bounds.bottom && point.column >= bounds.left && point.column <= bounds.right
  );
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function columnIndex(column: ColumnId, lattice: Lattice): number {
  return lattice.columns.findIndex((candidate) => candidate.id === column);
}
