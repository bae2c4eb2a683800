/** The block of filled cells that one stands in, as spreadsheets understand it: up to rows and columns that are blank. */
import type { Extent } from "./moves.ts";
import type { Bounds, Point } from "./selection.ts";

/** cells looked at, at most: beyond, it is as good as everything */
const MOST_LOOKED = 20_000;

/** null where it is too large to be told. */
export function regionAround(
  from: Point,
  extent: Extent,
  isFilled: (row: number, column: number) => boolean,
): Bounds | null {
  let bounds: Bounds = { top: from.row, bottom: from.row, left: from.column, right: from.column };
  let looked = 0;
  const isAnyFilled = (top: number, bottom: number, left: number, right: number): boolean => {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        looked++;
        if (isFilled(row, column)) return true;
      }
    }
    return false;
  };
  for (;;) {
    const { top, bottom, left, right } = bounds;
    // corners count: a cell that touches the block by one belongs to it
    const [first, last] = [Math.max(0, left - 1), Math.min(extent.columns - 1, right + 1)];
    const [high, low] = [Math.max(0, top - 1), Math.min(extent.rows - 1, bottom + 1)];
    const next: Bounds = {
      top: top > 0 && isAnyFilled(top - 1, top - 1, first, last) ? top - 1 : top,
      bottom: bottom < extent.rows - 1 && isAnyFilled(bottom + 1, bottom + 1, first, last) ? bottom + 1 : bottom,
      left: left > 0 && isAnyFilled(high, low, left - 1, left - 1) ? left - 1 : left,
      right: right < extent.columns - 1 && isAnyFilled(high, low, right + 1, right + 1) ? right + 1 : right,
    };
    if (looked > MOST_LOOKED) return null;
    if (next.top === top && next.bottom === bottom && next.left === left && next.right === right) return bounds;
    bounds = next;
  }
}
