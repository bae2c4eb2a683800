/** What a hand does to the selection: the handle that fills, where it would fill to, where rows or columns would go. */
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";
import type { Bounds } from "../interaction/selection.ts";
import type { Window } from "../interaction/viewport.ts";
import { type GridPart, isInPart, rangeBox } from "./range-box.ts";

export function SelectionMarks({ model, part }: { readonly model: GridModel; readonly part: GridPart }) {
  const window = useStore(model.viewport.window);
  const gesture = useStore(model.gesture);
  const edited = useStore(model.editing.cell);
  useStore(model.selection);
  const bounds = model.bounds();
  const isFilling = bounds !== null && model.collaboration.mayEdit && !edited && gesture === null;
  const fillTo = gesture?.kind === "fill" ? rangeBox(model, window, gesture.to, part) : null;
  return (
    <>
      {isFilling && isInPart(part, window, bounds.right) && (
        <FillHandle model={model} window={window} bounds={bounds} />
      )}
      {bounds && model.selection.get()?.shape === "cells" && !edited && (
        <RangeHandles model={model} window={window} bounds={bounds} part={part} />
      )}
      {fillTo && <div className={style.fillTo} style={fillTo} data-part="fill-to" />}
      {gesture?.kind === "rows" && <RowDrop model={model} at={gesture.at} part={part} />}
      {gesture?.kind === "columns" && isInPart(part, window, gesture.at) && (
        <ColumnDrop model={model} window={window} at={gesture.at} />
      )}
    </>
  );
}

function FillHandle({
  model,
  window,
  bounds,
}: {
  readonly model: GridModel;
  readonly window: Window;
  readonly bounds: Bounds;
}) {
  const words = useWords().grid;
  if (bounds.bottom < window.rows.start || bounds.bottom >= window.rows.end) return null;
  const box = model.viewport.boxInPart({ row: bounds.bottom, column: bounds.right });
  return (
    <div
      className={style.fillHandle}
      style={{ left: box.left + box.width, top: box.top + box.height }}
      title={words.fillHandle}
      data-part="fill"
    />
  );
}

/** Seen under a finger alone: the style decides. */
function RangeHandles({
  model,
  window,
  bounds: { top, bottom, left, right },
  part,
}: {
  readonly model: GridModel;
  readonly window: Window;
  readonly bounds: Bounds;
  readonly part: GridPart;
}) {
  const isDrawn = (row: number, column: number) =>
    row >= window.rows.start && row < window.rows.end && isInPart(part, window, column);
  const start = model.viewport.boxInPart({ row: top, column: left });
  const end = model.viewport.boxInPart({ row: bottom, column: right });
  const below = { left: end.left + end.width, top: end.top + end.height };
  return (
    <>
      {isDrawn(top, left) && (
        <div className={style.rangeHandle} style={{ left: start.left, top: start.top }} data-part="range-start" />
      )}
      {isDrawn(bottom, right) && <div className={style.rangeHandle} style={below} data-part="range-end" />}
    </>
  );
}

function RowDrop({ model, at, part }: { readonly model: GridModel; readonly at: number; readonly part: GridPart }) {
  const room = model.viewport.room();
  const [left, width] = part === "frozen" ? [0, room.frozen] : [room.left, room.width];
  return (
    <div
      className={style.dropLine}
      style={{ top: model.viewport.boxInPart({ row: at, column: 0 }).top - 1, left, width, height: 3 }}
      data-part="drop"
    />
  );
}

function ColumnDrop({
  model,
  window,
  at,
}: {
  readonly model: GridModel;
  readonly window: Window;
  readonly at: number;
}) {
  const { rowHeight } = model.viewport.content();
  const { top } = model.viewport.boxInPart({ row: window.rows.start, column: 0 });
  const { left } = model.viewport.boxInPart({ row: 0, column: at });
  const height = (window.rows.end - window.rows.start) * rowHeight;
  return <div className={style.dropLine} style={{ left: left - 1, top, width: 3, height }} data-part="drop" />;
}
