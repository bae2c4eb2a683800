/** The handle at the corner of the selection: dragged, it fills; clicked twice, it fills down beside what is filled. */
import { followPointer } from "./drag.ts";
import { endOfNeighbour, type FillWay, fillFrom } from "./fill.ts";
import type { GridModel } from "./grid-model.ts";
import { type Bounds, clamp, type Point, placeAt } from "./selection.ts";
import { writeFills } from "./write-range.ts";

export function dragFill(grid: GridModel): void {
  const source = grid.bounds();
  if (!source || !mayFill(grid)) return;
  grid.gesture.set({ kind: "fill", to: source });
  followPointer(grid, {
    along: "both",
    onMove(x, y) {
      // Escape gave it up
      if (grid.gesture.get() === null) return;
      grid.gesture.set({ kind: "fill", to: reachedFrom(grid, source, grid.viewport.pointAt(x, y)) });
    },
    onEnd(done, event) {
      const gesture = grid.gesture.get();
      grid.gesture.set(null);
      if (!done || gesture?.kind !== "fill") return;
      fillTo(grid, source, gesture.to, event.ctrlKey || event.metaKey ? "other" : "guess");
    },
  });
}

export function fillBesideNeighbour(grid: GridModel): void {
  const source = grid.bounds();
  if (!source || !mayFill(grid)) return;
  const bottom = endOfNeighbour(grid, source);
  if (bottom === source.bottom) grid.say(grid.words.nothingBeside);
  else fillTo(grid, source, { ...source, bottom }, "guess");
}

function mayFill(grid: GridModel): boolean {
  if (!grid.collaboration.mayEdit) grid.say(grid.whyClosed(null) ?? grid.words.readOnly);
  return grid.collaboration.mayEdit;
}

function fillTo(grid: GridModel, source: Bounds, target: Bounds, way: FillWay): void {
  const chosen = grid.selection.get();
  writeFills(grid, "fill", fillFrom(grid, source, target, way), ({ written, closed }) => {
    if (written + closed === 0) return;
    // whoever went elsewhere meanwhile stays there
    if (grid.selection.get() === chosen) selectTarget(grid, target);
    const said = [written > 0 && grid.words.filled(written)];
    if (closed > 0) said.push(grid.closing.words.skipped(closed));
    grid.say(said.filter(Boolean).join(" "));
  });
}

function selectTarget(grid: GridModel, target: Bounds): void {
  const active = placeAt({ row: target.top, column: target.left }, grid.seen);
  const head = placeAt({ row: target.bottom, column: target.right }, grid.seen);
  if (active && head) grid.select({ shape: "cells", active, head });
}

/** The selection, longer on the side where the pointer is furthest from it. */
function reachedFrom(grid: GridModel, source: Bounds, { row, column }: Point): Bounds {
  const { layout, rowHeight } = grid.viewport.content();
  const at = { row: clamp(row, 0, grid.seen.rowCount - 1), column: clamp(column, 0, grid.seen.columns.length - 1) };
  const width = (from: number, to: number) => (layout.lefts[to] ?? 0) - (layout.lefts[from] ?? 0);
  const sides: readonly { readonly by: number; readonly to: Bounds }[] = [
    { by: (at.row - source.bottom) * rowHeight, to: { ...source, bottom: at.row } },
    { by: (source.top - at.row) * rowHeight, to: { ...source, top: at.row } },
    { by: at.column > source.right ? width(source.right, at.column) : 0, to: { ...source, right: at.column } },
    { by: at.column < source.left ? width(at.column, source.left) : 0, to: { ...source, left: at.column } },
  ];
  const furthest = sides.reduce((most, side) => (side.by > most.by ? side : most));
  return furthest.by > 0 ? furthest.to : source;
}
