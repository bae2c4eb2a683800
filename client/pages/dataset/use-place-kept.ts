import { useEffect, useRef } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";

/** Whoever goes from the present to a version, or back, stays on the cell they were on, when the table has it. */
export function usePlaceKept(
  view: Collaboration | null,
  active: CellPlace | null,
  handle: { readonly current: GridHandle | null },
): void {
  const place = useRef(active);
  const before = useRef(view);
  useEffect(() => {
    if (view === null || view === before.current) return;
    before.current = view;
    handle.current?.focus();
    if (place.current !== null) handle.current?.goTo(place.current);
  }, [view, handle]);
  // read when the view changes; the new grid says another place at first
  useEffect(() => {
    place.current = active;
  });
}
