/** One text in every cell of a block, as one gesture. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import { pasteBlock } from "#shared/document/edits/paste-block.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { type Bounds, countOf } from "./selection.ts";

/** Number of cells written, and of those left as they are because their column is closed. */
export function writeRange(
  collaboration: Collaboration,
  seen: SeenTable,
  bounds: Bounds,
  text: string,
): { written: number; closed: number } {
  const { table, origin } = collaboration;
  const { rows, columns } = countOf(bounds);
  const column = seen.columns[bounds.left];
  if (!column || rows === 0) return { written: 0, closed: 0 };
  // the same line again and again: a million rows cost no more than their array
  const block = Array<readonly string[]>(rows).fill(Array<string>(columns).fill(text));
  pasteBlock(table, { row: seen.handleAt(bounds.top), column: column.id }, block, origin, seen);
  const shut = closedAmong(collaboration, seen, bounds.left, columns);
  return { written: rows * (columns - shut), closed: rows * shut };
}

/** Number of closed columns among `count` from that position on. */
export function closedAmong({ lockOn }: Collaboration, seen: SeenTable, from: number, count: number): number {
  return seen.columns.slice(from, from + count).filter(({ id }) => lockOn(id) !== null).length;
}

export function handlesIn(seen: SeenTable, bounds: Bounds): RowHandle[] {
  return Array.from({ length: countOf(bounds).rows }, (_, i) => seen.handleAt(bounds.top + i));
}
