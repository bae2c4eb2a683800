/** Texts in cells that were chosen, as one gesture. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import { type ColumnFill, fillColumns } from "#shared/document/edits/fill-columns.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { areasOf, positionsIn, type Span } from "./ranges.ts";
import type { Bounds } from "./selection.ts";

export interface Written {
  /** number of cells written */
  readonly written: number;
  /** number of cells left as they are because their column is closed */
  readonly closed: number;
}

/** One text in every cell of some ranges. */
export function writeRanges(
  collaboration: Collaboration,
  seen: SeenTable,
  ranges: readonly Bounds[],
  text: string,
): Written {
  const fills = areasOf(ranges).flatMap(({ rows, columns }) => {
    const handles = handlesIn(seen, rows);
    return columns.flatMap((index) => {
      const column = seen.columns[index]?.id;
      return column === undefined ? [] : [{ column, rows: handles, texts: text }];
    });
  });
  return writeFills(collaboration, fills);
}

/** What is closed is left out. */
export function writeFills({ table, origin, lockOn }: Collaboration, fills: readonly ColumnFill[]): Written {
  const open = fills.filter(({ column }) => lockOn(column) === null);
  if (open.some(({ rows }) => rows.length > 0)) fillColumns(table, open, origin);
  const written = cellsOf(open);
  return { written, closed: cellsOf(fills) - written };
}

/** Number of closed columns among `count` from that position on. */
export function closedAmong({ lockOn }: Collaboration, seen: SeenTable, from: number, count: number): number {
  return seen.columns.slice(from, from + count).filter(({ id }) => lockOn(id) !== null).length;
}

export function handlesIn(seen: SeenTable, rows: readonly Span[]): RowHandle[] {
  return positionsIn(rows).map((position) => seen.handleAt(position));
}

function cellsOf(fills: readonly ColumnFill[]): number {
  return fills.reduce((sum, { rows }) => sum + rows.length, 0);
}
