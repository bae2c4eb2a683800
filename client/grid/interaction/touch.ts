/** Fingers: a long press opens the menu, the round handles make the selection larger. Scrolling stays the browser's; a tap comes as a click. */
import { followPointer } from "./drag.ts";
import type { GridModel } from "./grid-model.ts";
import { choose, openMenuAt } from "./pointer.ts";

const LONG_PRESS = 500;
const STILL = 10;

export function onTouch(grid: GridModel, event: PointerEvent): void {
  if (event.pointerType !== "touch" || !event.isPrimary) return;
  const part = event.target instanceof Element ? event.target.closest("[data-part]")?.getAttribute("data-part") : null;
  if (part === "range-start" || part === "range-end") dragCorner(grid, part);
  else waitForLongPress(grid, event);
}

function dragCorner(grid: GridModel, corner: "range-start" | "range-end"): void {
  const chosen = grid.selection.get();
  if (!chosen) return;
  // the other corner stays
  if (corner === "range-start") grid.select({ ...chosen, active: chosen.head, head: chosen.active });
  followPointer(grid, {
    along: "both",
    onMove: (x, y) => choose(grid, "cells", grid.viewport.pointAt(x, y), "extend"),
  });
}

function waitForLongPress(grid: GridModel, pressed: PointerEvent): void {
  const stop = new AbortController();
  const waiting = setTimeout(() => {
    stop.abort();
    // the finger goes up: that is no tap
    window.addEventListener("touchend", (event) => event.preventDefault(), { once: true, passive: false });
    openMenuAt(grid, pressed);
  }, LONG_PRESS);
  stop.signal.addEventListener("abort", () => clearTimeout(waiting));
  const { signal } = stop;
  const give = () => stop.abort();
  window.addEventListener("pointerup", give, { signal });
  window.addEventListener("pointercancel", give, { signal });
  window.addEventListener(
    "pointermove",
    (event) => {
      const far = Math.max(Math.abs(event.clientX - pressed.clientX), Math.abs(event.clientY - pressed.clientY));
      if (far > STILL) stop.abort();
    },
    { signal },
  );
}
