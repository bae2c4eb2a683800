/** Rows dragged by their numbers, columns by their titles: a line says where they would go. */
import { followPointer } from "./drag.ts";
import type { GridModel } from "./grid-model.ts";
import { moveColumnsTo, moveRowsTo, whyNotMoved } from "./move.ts";
import { columnsOf, isIn, rowsOf } from "./ranges.ts";
import { clamp, type Point } from "./selection.ts";

const THRESHOLD = 5;

/** True when the press may become a move: it is on the number or the title of something chosen whole. */
export function isMovable(grid: GridModel, shape: "rows" | "columns", point: Point): boolean {
  if (grid.selection.get()?.shape !== shape || !grid.collaboration.mayEdit) return false;
  return shape === "rows" ? isIn(rowsOf(grid.ranges()), point.row) : isIn(columnsOf(grid.ranges()), point.column);
}

/** `onClick`: nothing was dragged. */
export function dragMove(grid: GridModel, shape: "rows" | "columns", from: MouseEvent, onClick: () => void): void {
  let state: "pressed" | "dragged" | "refused" = "pressed";
  followPointer(grid, {
    along: shape,
    onMove(x, y, event) {
      const far = Math.max(Math.abs(event.clientX - from.clientX), Math.abs(event.clientY - from.clientY));
      if (state === "pressed" && far >= THRESHOLD) {
        const why = whyNotMoved(grid, shape);
        state = why === null ? "dragged" : "refused";
        if (why !== null) grid.say(why);
        else grid.gesture.set({ kind: shape, at: 0 });
      }
      // Escape gave it up
      if (state !== "dragged" || grid.gesture.get() === null) return;
      const edge = grid.viewport.edgeAt(x, y);
      const at =
        shape === "rows" ? clamp(edge.row, 0, grid.seen.rowCount) : clamp(edge.column, 0, grid.seen.columns.length);
      grid.gesture.set({ kind: shape, at });
    },
    onEnd(done) {
      const gesture = grid.gesture.get();
      grid.gesture.set(null);
      if (state === "pressed") onClick();
      if (!done || state !== "dragged") return;
      if (gesture?.kind === "rows") moveRowsTo(grid, gesture.at);
      else if (gesture?.kind === "columns") moveColumnsTo(grid, gesture.at);
    },
  });
}
