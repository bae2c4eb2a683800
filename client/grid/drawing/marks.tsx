/** What lies over the cells: the selection, the active cell, and where the others are. */
import { useStore } from "#client/collab/use-store.ts";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";
import { cellsIn } from "../interaction/ranges.ts";
import { isCell } from "../interaction/selection.ts";
import { Peers } from "./peers.tsx";
import { type GridPart, isInPart, rangeBox } from "./range-box.ts";
import { SelectionMarks } from "./selection-marks.tsx";

/** Those of one part: in the columns that stay in sight, or in those that scroll. */
export function Marks({ model, part }: { readonly model: GridModel; readonly part: GridPart }) {
  const { tableVersion } = model.collaboration;
  const window = useStore(model.viewport.window);
  useStore(model.selection);
  useStore(tableVersion);
  if (part === "frozen" && window.frozen === 0) return null;
  const ranges = model.ranges();
  const active = model.point();
  return (
    <>
      {cellsIn(ranges) > 1 &&
        ranges.map((range, index) => {
          const box = rangeBox(model, window, range, part);
          // biome-ignore lint/suspicious/noArrayIndexKey: ranges have no other name, and only the last one changes
          return box && <div key={index} className={style.range} style={box} data-part="range" />;
        })}
      {active && isCell(active, model.seen) && isInPart(part, window, active.column) && (
        <div className={style.active} style={model.viewport.boxInPart(active)} data-part="active" />
      )}
      <SelectionMarks model={model} part={part} />
      <Peers model={model} part={part} />
    </>
  );
}
