/** Follows a pointer, mouse or finger, from when it is pressed until it is let go; scrolls the table when it goes over an edge. */
import type { GridModel } from "./grid-model.ts";
import { clamp } from "./selection.ts";

const EDGE = 28;

interface Drag {
  /** which way the table may scroll */
  readonly along: "rows" | "columns" | "both";
  /** where the pointer is, brought inside the cells; once a frame */
  onMove(x: number, y: number, event: PointerEvent): void;
  /** `done` false: the browser took the pointer away */
  onEnd?(done: boolean, event: PointerEvent): void;
}

export function followPointer(grid: GridModel, drag: Drag): void {
  let last: PointerEvent | null = null;
  /** begun over the columns that scroll: they come back in sight before those that stay are reached */
  let isOverMoving: boolean | null = null;
  let frame = 0;
  const scroller = grid.input.current?.closest("[data-part=scroller]");
  function tick(): void {
    frame = 0;
    if (!last || !scroller) return;
    const box = scroller.getBoundingClientRect();
    const { headerHeight, gutterWidth } = grid.viewport.content();
    const { left, frozen } = grid.viewport.room();
    isOverMoving ??= last.clientX > box.left + gutterWidth + frozen;
    const edge = box.left + gutterWidth + (isOverMoving && left > 0 ? frozen : 0);
    const down = drag.along === "columns" ? 0 : beyond(last.clientY, box.top + headerHeight, box.bottom);
    const right = drag.along === "rows" ? 0 : beyond(last.clientX, edge, box.right);
    if (down !== 0 || right !== 0) {
      grid.viewport.scrollBy(right, down);
      frame = requestAnimationFrame(tick);
    }
    const x = clamp(last.clientX, edge + 1, box.right - 1);
    const y = clamp(last.clientY, box.top + headerHeight + 1, box.bottom - 1);
    drag.onMove(x, y, last);
  }
  function onMove(event: PointerEvent): void {
    last = event;
    if (frame === 0) frame = requestAnimationFrame(tick);
  }
  function stop(): void {
    cancelAnimationFrame(frame);
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", onCancel);
  }
  function onUp(event: PointerEvent): void {
    // let go between two frames: where it was let go counts
    if (frame !== 0) {
      cancelAnimationFrame(frame);
      tick();
    }
    stop();
    drag.onEnd?.(true, event);
  }
  function onCancel(event: PointerEvent): void {
    stop();
    drag.onEnd?.(false, event);
  }
  window.addEventListener("pointermove", onMove);
  window.addEventListener("pointerup", onUp);
  window.addEventListener("pointercancel", onCancel);
}

/** Pixels to scroll for a pointer near or past an edge: faster the further. */
function beyond(at: number, low: number, high: number): number {
  if (at < low + EDGE / 4) return Math.max(-60, (at - low - EDGE / 4) / 2);
  if (at > high - EDGE / 4) return Math.min(60, (at - high + EDGE / 4) / 2);
  return 0;
}
