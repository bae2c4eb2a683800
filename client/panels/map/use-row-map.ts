/** The map of a panel: fetched when it is first shown, made once, and gone with the panel. Where it cannot be drawn, that is known. */
import { useComputedColorScheme } from "@mantine/core";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { mapTiles } from "#client/ui/map-tiles.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import type { Box } from "#shared/geo/territory.ts";
import type { RowMap } from "./row-map.ts";

export type MapState = "opening" | "open" | "no-webgl" | "failed";

interface Hands {
  onPick(row: RowHandle): void;
  onMove(point: Point): void;
  onBox(box: Box): void;
  onFrame(): void;
}

interface MapHere {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly map: RowMap | null;
  readonly state: MapState;
  /** false: the background does not come */
  readonly reached: boolean;
  readonly credit: string | null;
}

export function useRowMap(hands: Hands): MapHere {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(hands);
  const [tiles] = useState(mapTiles);
  const scheme = useComputedColorScheme("light");
  const [map, setMap] = useState<RowMap | null>(null);
  const [state, setState] = useState<MapState>("opening");
  const [reached, setReached] = useState(true);
  useLayoutEffect(() => {
    latest.current = hands;
  });
  // its colours are those of the page when it is made
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme is another map
  useEffect(() => {
    if (!hasWebgl()) {
      setState("no-webgl");
      return;
    }
    let left = false;
    let made: RowMap | null = null;
    import("./row-map.ts")
      .then(({ createRowMap }) => {
        if (left || frame.current === null) return;
        made = createRowMap(frame.current, {
          tiles,
          onPick: (row) => latest.current.onPick(row),
          onMove: (point) => latest.current.onMove(point),
          onBox: (box) => latest.current.onBox(box),
          onFrame: () => latest.current.onFrame(),
          onBackground: setReached,
        });
        setMap(made);
        setState("open");
      })
      .catch((error) => {
        console.warn("the map could not be opened", error);
        if (!left) setState("failed");
      });
    return () => {
      left = true;
      setMap(null);
      made?.remove();
    };
  }, [tiles, scheme]);
  return { frame, map, state, reached, credit: tiles?.credit ?? null };
}

function hasWebgl(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
