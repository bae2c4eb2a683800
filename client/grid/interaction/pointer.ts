/** The mouse and the finger: select, drag, open a menu, edit. A touch comes as a click, so a tap selects and two taps edit. */
import { GRID_COMMANDS } from "../commands/all.ts";
import { runCommand } from "../commands/command.ts";
import { followPointer } from "./drag.ts";
import { dragFill, fillBesideNeighbour } from "./fill-drag.ts";
import type { GridModel } from "./grid-model.ts";
import { dragMove, isMovable } from "./move-drag.ts";
import { clamp, contains, type Place, type Point, placeAt, type Range, type Selection } from "./selection.ts";

/** What of the grid is under the pointer; `null`: something that has hands of its own (editor, title being typed, resizer). */
function partOf(event: MouseEvent): string | null {
  const part = event.target instanceof Element ? event.target.closest("[data-part]")?.getAttribute("data-part") : null;
  if (part === "editor" || part === "rename" || part === "resizer" || part === "hidden-columns" || part === "trouble")
    return null;
  return part === undefined || part === null || part === "scroller" ? "cell" : part;
}

export function onMouseDown(grid: GridModel, event: MouseEvent): void {
  const part = partOf(event);
  if (part === null) return;
  // the keyboard stays where it is: with the hidden text area
  event.preventDefault();
  if (grid.editing.cell.get() && !grid.editing.commit()) return;
  grid.focus();
  const point = grid.viewport.pointAt(event.clientX, event.clientY);
  if (event.button === 2) {
    beforeMenu(grid, part, point);
    return;
  }
  if (event.button !== 0) return;
  if (part === "corner") run(grid, "select-all");
  else if (part === "add-row") run(grid, "add-row");
  else if (part === "add-column") addAtEnd(grid);
  else if (part === "fill") dragFill(grid);
  else if (part === "comments") {
    choose(grid, "rows", point);
    run(grid, "comment-row");
  } else if (part === "open-row") {
    choose(grid, "rows", point);
    run(grid, "open-row");
  } else if (part === "column-comments") {
    choose(grid, "columns", point);
    run(grid, "comment-column");
  } else if (part === "column-menu") {
    choose(grid, "columns", point);
  } else {
    const shape = part === "gutter" ? "rows" : part === "header" ? "columns" : "cells";
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (shape !== "cells" && isPlain && isMovable(grid, shape, point)) {
      dragMove(grid, shape, event, () => choose(grid, shape, point));
      return;
    }
    choose(grid, shape, point, event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "add" : "anew");
    drag(grid, shape);
  }
}

export function onContextMenu(grid: GridModel, event: MouseEvent): void {
  const part = partOf(event);
  if (part === null) return;
  event.preventDefault();
  const kind = part === "header" || part === "column-menu" ? "column" : part === "gutter" ? "row" : "cell";
  if (grid.selection.get()) grid.menu.set({ kind, x: event.clientX, y: event.clientY });
}

/** The menu of a column opens when the button is let go: opened earlier, the same press would close it as one made outside. */
export function onMouseUp(grid: GridModel, event: MouseEvent): void {
  if (partOf(event) !== "column-menu" || !(event.target instanceof Element)) return;
  const frame = event.target.getBoundingClientRect();
  grid.menu.set({ kind: "column", x: frame.left, y: frame.bottom });
}

export function onDoubleClick(grid: GridModel, event: MouseEvent): void {
  const part = partOf(event);
  if (part === "fill") fillBesideNeighbour(grid);
  else if (part === "cell") run(grid, "edit-cell");
  else if (part === "header") run(grid, "rename-column");
}

function run(grid: GridModel, id: string): void {
  const command = GRID_COMMANDS.find((candidate) => candidate.id === id);
  if (command) runCommand(command, grid);
}

function addAtEnd(grid: GridModel): void {
  const last = grid.seen.columns.length - 1;
  if (last >= 0) grid.goTo({ row: -1, column: last });
  run(grid, "add-column-right");
}

/** Opens the menu of what is under a finger. */
export function openMenuAt(grid: GridModel, event: PointerEvent): void {
  const part = partOf(event);
  if (part === null) return;
  beforeMenu(grid, part, grid.viewport.pointAt(event.clientX, event.clientY));
  const kind = part === "header" || part === "column-menu" ? "column" : part === "gutter" ? "row" : "cell";
  grid.menu.set({ kind, x: event.clientX, y: event.clientY });
}

/** A menu is about what is selected when it opens inside it, about what is under the pointer otherwise. */
function beforeMenu(grid: GridModel, part: string, point: Point): void {
  const shape = part === "gutter" ? "rows" : part === "header" || part === "column-menu" ? "columns" : "cells";
  const inside = grid.ranges().some((bounds) =>
    contains(bounds, {
      row: shape === "columns" ? bounds.top : point.row,
      column: shape === "rows" ? bounds.left : point.column,
    }),
  );
  const chosen = grid.selection.get()?.shape;
  // every row is in a chosen column: « delete 40 rows » is not what is asked of one of them
  const isOther = shape === "columns" ? chosen !== "columns" : shape === "rows" && chosen === "columns";
  if (!inside || isOther) choose(grid, shape, point);
}

/** `extend`: drags the corner of the range chosen last; `add`: begins another one beside those there are. */
export function choose(
  grid: GridModel,
  shape: Selection["shape"],
  point: Point,
  way: "anew" | "extend" | "add" = "anew",
): void {
  const { seen } = grid;
  const place = placeUnder(grid, shape, point);
  if (!place) return;
  const chosen = grid.selection.get();
  const active = chosen?.active;
  const from = way === "extend" && active && (typeof active.row === "number" || shape === "columns") ? active : place;
  // the line that adds a row is not part of a block
  const head = from !== place && place.row === "end" ? placeAt({ row: seen.rowCount - 1, column: 0 }, seen) : place;
  grid.select({ shape, active: from, head: head ?? place, others: othersOf(chosen, way) });
}

function othersOf(chosen: Selection | null, way: "anew" | "extend" | "add"): readonly Range[] {
  if (chosen === null || way === "anew") return [];
  const { others = [], ...last } = chosen;
  return way === "extend" ? others : [...others, last];
}

function placeUnder(grid: GridModel, shape: Selection["shape"], point: Point): Place | null {
  const { seen } = grid;
  if (seen.columns.length === 0) return null;
  const row = clamp(point.row, 0, shape === "cells" ? seen.rowCount : seen.rowCount - 1);
  // a whole column is active from its first row; of an empty table, from its header
  if (shape === "columns") return placeAt({ row: seen.rowCount > 0 ? 0 : -1, column: point.column }, seen);
  return placeAt({ row, column: Math.max(0, point.column) }, seen);
}

/** Extends the selection under the pointer until the button is let go. */
function drag(grid: GridModel, shape: Selection["shape"]): void {
  followPointer(grid, {
    along: shape === "rows" || shape === "columns" ? shape : "both",
    onMove: (x, y) => choose(grid, shape, grid.viewport.pointAt(x, y), "extend"),
  });
}
