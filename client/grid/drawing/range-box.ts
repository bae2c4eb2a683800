/** Where a range is drawn, in the columns that stay in sight or in those that scroll. */
import type { CSSProperties } from "react";
import type { GridModel } from "../interaction/grid-model.ts";
import type { Bounds } from "../interaction/selection.ts";
import type { Window } from "../interaction/viewport.ts";

export type GridPart = "frozen" | "moving";

export function isInPart(part: GridPart, window: Window, column: number): boolean {
  return column < window.frozen === (part === "frozen");
}

/** Only as tall as what is drawn: a million selected rows are taller than an element may be. Null when none of it is in that part. */
export function rangeBox(model: GridModel, window: Window, bounds: Bounds, part: GridPart): CSSProperties | null {
  const first = part === "frozen" ? bounds.left : Math.max(bounds.left, window.frozen);
  const last = part === "frozen" ? Math.min(bounds.right, window.frozen - 1) : bounds.right;
  if (last < first) return null;
  const top = Math.max(bounds.top, window.rows.start - 1);
  const bottom = Math.min(bounds.bottom, window.rows.end);
  const from = model.viewport.boxInPart({ row: top, column: first });
  const to = model.viewport.boxInPart({ row: bottom, column: last });
  return {
    left: from.left,
    top: from.top,
    width: to.left + to.width - from.left,
    height: Math.max(0, to.top + to.height - from.top),
    // one range, whose edges are at its own sides alone
    borderLeftWidth: first > bounds.left ? 0 : undefined,
    borderRightWidth: last < bounds.right ? 0 : undefined,
    visibility: bottom < top ? "hidden" : undefined,
  };
}
