import { regionAround } from "../interaction/region.ts";
import { type Bounds, placeAt } from "../interaction/selection.ts";
import type { Command, Hands } from "./command.ts";

/** First the block of filled cells that one stands in, then everything. */
export const selectAll: Command = {
  id: "select-all",
  part: "table",
  changes: false,
  shortcuts: [{ key: "a", ctrl: true }],
  label: (words) => words.commands.selectAll,
  isEnabled: (hands) => hands.selection.get() !== null,
  run(hands) {
    const chosen = hands.selection.get();
    if (!chosen) return;
    const block = blockAround(hands);
    const active = block && placeAt({ row: block.top, column: block.left }, hands.seen);
    const head = block && placeAt({ row: block.bottom, column: block.right }, hands.seen);
    if (active && head) hands.select({ shape: "cells", active, head });
    else hands.select({ shape: "all", active: chosen.active, head: chosen.head });
  },
};

/** null when it is a cell alone, all there is, or what is chosen already. */
function blockAround(hands: Hands): Bounds | null {
  const { seen, collaboration } = hands;
  const from = hands.point();
  const now = hands.bounds();
  if (!from || !now) return null;
  const block = regionAround(from, { rows: seen.rowCount, columns: seen.columns.length }, (row, column) => {
    const id = seen.columns[column]?.id;
    return id !== undefined && collaboration.table.content(seen.handleAt(row), id) !== "";
  });
  if (block === null || (block.top === block.bottom && block.left === block.right)) return null;
  const isInside =
    block.top >= now.top && block.bottom <= now.bottom && block.left >= now.left && block.right <= now.right;
  const isAll = block.bottom - block.top + 1 === seen.rowCount && block.right - block.left + 1 === seen.columns.length;
  return isInside || isAll ? null : block;
}
