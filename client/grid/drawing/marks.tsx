/** What lies over the cells: the selection, the active cell, and where the others are. */
import { useStore } from "#client/collab/use-store.ts";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";
import { cellsIn } from "../interaction/ranges.ts";
import { isCell } from "../interaction/selection.ts";
import { Peers } from "./peers.tsx";
import { rangeBox } from "./range-box.ts";
import { SelectionMarks } from "./selection-marks.tsx";

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
      <SelectionMarks model={model} />
      <Peers model={model} />
    </>
  );
}
