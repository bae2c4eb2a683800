/** Where the others are, and how what they type begins. Only those in the window are drawn: twenty who move cost twenty boxes at most. */
import { IconPencil } from "@tabler/icons-react";
import { type CSSProperties, memo } from "react";
import type { Peer } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { personColour } from "#client/ui/people-colours.ts";
import { useWords } from "#client/ui/words.tsx";
import type { GridModel } from "../interaction/grid-model.ts";
import type { Point } from "../interaction/selection.ts";
import type { Box } from "../interaction/viewport.ts";
import style from "./peers.module.css";
import { type GridPart, isInPart } from "./range-box.ts";

export function Peers({ model, part }: { readonly model: GridModel; readonly part: GridPart }) {
  const window = useStore(model.viewport.window);
  useStore(model.collaboration.tableVersion);
  const peers = useStore(model.collaboration.peers);
  return peers.map((peer) => {
    const point = placeOf(model, peer);
    if (point === null || point.row < window.rows.start || point.row >= window.rows.end) return null;
    if (!isInPart(part, window, point.column)) return null;
    const isAtTop = point.row <= model.viewport.visibleRows().first;
    return <Frame key={peer.client} peer={peer} {...model.viewport.boxInPart(point)} isAtTop={isAtTop} />;
  });
}

interface FrameProps extends Box {
  readonly peer: Peer;
  /** the name would stand over the header */
  readonly isAtTop: boolean;
}

const Frame = memo(function Frame({ peer, isAtTop, ...box }: FrameProps) {
  const words = useWords().grid;
  const { person, typing, draft } = peer;
  const place: CSSProperties & Record<"--person" | "--line", string> = {
    ...box,
    "--person": personColour(person.colour),
    "--line": `${box.height - 4}px`,
  };
  return (
    <div className={style.frame} style={place} data-part="peer">
      {typing && draft !== undefined && (
        <span className={style.draft} data-part="draft">
          {draft}
        </span>
      )}
      <span
        // a new place shows the name anew
        key={`${peer.at?.row}:${peer.at?.column}`}
        className={style.tag}
        data-typing={typing || undefined}
        data-beside={(typing && draft !== undefined) || undefined}
        data-below={isAtTop || undefined}
        title={typing ? words.typing(person.name) : person.name}
      >
        {typing && <IconPencil size={11} stroke={2.2} aria-hidden />}
        {person.name}
      </span>
    </div>
  );
});

function placeOf({ collaboration: { table }, seen }: GridModel, { at }: Peer): Point | null {
  const row = at ? table.handleOf(at.row) : undefined;
  if (!at || row === undefined) return null;
  const position = seen.positionOf(row);
  const column = seen.columns.findIndex((candidate) => candidate.id === at.column);
  return position === -1 || column === -1 ? null : { row: position, column };
}
