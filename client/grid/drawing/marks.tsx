/** What lies over the cells: the selection, the active cell, and where the others are. */
import { IconPencil } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import type { Peer } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { personColour } from "#client/ui/people-colours.ts";
import { useWords } from "#client/ui/words.tsx";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";
import { isCell, type Point } from "../interaction/selection.ts";
import type { Window } from "../interaction/viewport.ts";

export function Marks({ model }: { readonly model: GridModel }) {
  const { tableVersion, peers } = model.collaboration;
  const window = useStore(model.viewport.window);
  useStore(model.selection);
  useStore(tableVersion);
  const others = useStore(peers);
  const bounds = model.bounds();
  const active = model.point();
  const several = bounds !== null && (bounds.top !== bounds.bottom || bounds.left !== bounds.right);
  return (
    <>
      {several && <div className={style.range} style={rangeBox(model, window, bounds)} />}
      {active && isCell(active, model.seen) && (
        <div className={style.active} style={model.viewport.boxOf(active)} data-part="active" />
      )}
      {others.map((peer) => (
        <Frame key={peer.client} model={model} peer={peer} window={window} />
      ))}
    </>
  );
}

function Frame({ model, peer, window }: { readonly model: GridModel; readonly peer: Peer; readonly window: Window }) {
  const words = useWords().grid;
  const point = placeOf(model, peer);
  if (!point || point.row < window.rows.start || point.row >= window.rows.end) return null;
  const box = model.viewport.boxOf(point);
  const colour: CSSProperties & Record<"--person", string> = { ...box, "--person": personColour(peer.person.colour) };
  return (
    <div className={style.frame} style={colour} data-part="peer">
      <span
        // a new place shows the name anew
        key={`${peer.at?.row}:${peer.at?.column}`}
        className={style.tag}
        data-typing={peer.typing || undefined}
        data-below={point.row <= model.viewport.visibleRows().first || undefined}
        title={peer.typing ? words.typing(peer.person.name) : peer.person.name}
      >
        {peer.typing && <IconPencil size={11} stroke={2.2} aria-hidden />}
        {peer.person.name}
      </span>
    </div>
  );
}

function placeOf(model: GridModel, peer: Peer): Point | null {
  const { table } = model.collaboration;
  const { at } = peer;
  const row = at ? table.handleOf(at.row) : undefined;
  if (!at || row === undefined) return null;
  const position = model.seen.positionOf(row);
  const column = model.seen.columns.findIndex((candidate) => candidate.id === at.column);
  return position === -1 || column === -1 ? null : { row: position, column };
}

/** Only as tall as what is drawn: a million selected rows are taller than an element may be. */
function rangeBox(model: GridModel, window: Window, bounds: NonNullable<ReturnType<GridModel["bounds"]>>) {
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
