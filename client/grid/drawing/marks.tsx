/** What lies over the cells: the selection, the active cell, and where the others are. */
import { useStore } from "#client/collab/use-store.ts";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";
import { cellsIn } from "../interaction/ranges.ts";
import { type Bounds, isCell } from "../interaction/selection.ts";
import type { Window } from "../interaction/viewport.ts";
import { Peers } from "./peers.tsx";

export function Marks({ model }: { readonly model: GridModel }) {
  const { tableVersion } = model.collaboration;
  const window = useStore(model.viewport.window);
  useStore(model.selection);
  useStore(tableVersion);
  const ranges = model.ranges();
  const active = model.point();
  return (
    <>
      {cellsIn(ranges) > 1 &&
        ranges.map((range, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ranges have no other name, and only the last one changes
          <div key={index} className={style.range} style={rangeBox(model, window, range)} data-part="range" />
        ))}
      {active && isCell(active, model.seen) && (
        <div className={style.active} style={model.viewport.boxOf(active)} data-part="active" />
      )}
      <Peers model={model} />
    </>
  );
}

/** Only as tall as what is drawn: a million selected rows are taller than an element may be. */
function rangeBox(model: GridModel, window: Window, bounds: Bounds) {
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
