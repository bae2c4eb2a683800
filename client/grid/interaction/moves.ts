/** Where a key takes one from a point: pure arithmetic over positions. */
import { clamp, type Point } from "./selection.ts";

export type Direction = "up" | "down" | "left" | "right";

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const STEPS: Readonly<Record<Direction, Point>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** One cell further; the header (-1) and the line that adds a row (`rows`) are within reach. */
export function step(from: Point, direction: Direction, extent: Extent): Point {
  const by = STEPS[direction];
  return {
    row: clamp(from.row + by.row, -1, extent.rows),
    column: clamp(from.column + by.column, 0, extent.columns - 1),
  };
}

/** Like Ctrl+arrow in a spreadsheet: to the end of the filled run one is in, or else to the next filled cell, or to the edge. */
export function jump(
  from: Point,
  direction: Direction,
  extent: Extent,
  isFilled: (row: number, column: number) => boolean,
): Point {
  const by = STEPS[direction];
  const inside = (point: Point): boolean =>
    point.row >= 0 && point.row < extent.rows && point.column >= 0 && point.column < extent.columns;
  const next = (point: Point): Point => ({ row: point.row + by.row, column: point.column + by.column });
  const start = { row: clamp(from.row, 0, Math.max(0, extent.rows - 1)), column: from.column };
  let at = start;
  const first = next(at);
  if (!inside(first)) return from.row === at.row ? at : start;
  const alongRun = isFilled(at.row, at.column) && isFilled(first.row, first.column);
  at = first;
  if (alongRun) {
    for (let ahead = next(at); inside(ahead) && isFilled(ahead.row, ahead.column); ahead = next(at)) at = ahead;
    return at;
  }
  while (!isFilled(at.row, at.column)) {
    const ahead = next(at);
    if (!inside(ahead)) return at;
    at = ahead;
  }
  return at;
}

/** Tab: the next cell of the row, then the first of the next row; null past the last cell, where the focus may leave the grid. */
export function tab(from: Point, backwards: boolean, extent: Extent): Point | null {
  const column = from.column + (backwards ? -1 : 1);
  if (column >= 0 && column < extent.columns) return { row: from.row, column };
  const row = from.row + (backwards ? -1 : 1);
  if (row < 0 || row >= extent.rows) return null;
  return { row, column: backwards ? extent.columns - 1 : 0 };
}
