/** Where a range is drawn. */
import type { GridModel } from "../interaction/grid-model.ts";
import type { Bounds } from "../interaction/selection.ts";
import type { Window } from "../interaction/viewport.ts";

/** Only as tall as what is drawn: a million selected rows are taller than an element may be. */
export function rangeBox(model: GridModel, window: Window, bounds: Bounds) {
  const top = Math.max(bounds.top, window.rows.start - 1);
  const bottom = Math.min(bounds.bottom, window.rows.end);
  const from = model.viewport.boxOf({ row: top, column: bounds.left });
  const to = model.viewport.boxOf({ row: bottom, column: bounds.right });
  return {
    left: from.left,
    top: from.top,
    width: to.left + to.width - from.left,
    height: Math.max(0, to.top + to.height - from.top),
    visibility: bottom < top ? ("hidden" as const) : undefined,
  };
}
