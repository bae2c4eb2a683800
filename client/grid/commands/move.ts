/** Rows and columns one place further, from the keyboard. */
import { moveColumnsTo, moveRowsTo } from "../interaction/move.ts";
import { columnsOf, rowsOf } from "../interaction/ranges.ts";
import type { Command } from "./command.ts";

export const moveRowsUp: Command = {
  id: "move-rows-up",
  part: "row",
  changes: true,
  shortcuts: [{ key: "ArrowUp", alt: true, shift: true }],
  label: (words) => words.commands.moveUp,
  isEnabled: (hands) => (hands.bounds()?.top ?? 0) > 0,
  run: (hands) => moveRowsTo(hands, (rowsOf(hands.ranges())[0]?.from ?? 1) - 1),
};

export const moveRowsDown: Command = {
  id: "move-rows-down",
  part: "row",
  changes: true,
  shortcuts: [{ key: "ArrowDown", alt: true, shift: true }],
  label: (words) => words.commands.moveDown,
  isEnabled: (hands) => (hands.bounds()?.bottom ?? hands.seen.rowCount) < hands.seen.rowCount - 1,
  run: (hands) => moveRowsTo(hands, (rowsOf(hands.ranges()).at(-1)?.to ?? 0) + 2),
};

export const moveColumnsLeft: Command = {
  id: "move-columns-left",
  part: "column",
  changes: true,
  shortcuts: [{ key: "ArrowLeft", alt: true, shift: true }],
  label: (words) => words.commands.moveLeft,
  isEnabled: (hands) => (hands.bounds()?.left ?? 0) > 0,
  run: (hands) => moveColumnsTo(hands, (columnsOf(hands.ranges())[0]?.from ?? 1) - 1),
};

export const moveColumnsRight: Command = {
  id: "move-columns-right",
  part: "column",
  changes: true,
  shortcuts: [{ key: "ArrowRight", alt: true, shift: true }],
  label: (words) => words.commands.moveRight,
  isEnabled: (hands) => (hands.bounds()?.right ?? hands.seen.columns.length) < hands.seen.columns.length - 1,
  run: (hands) => moveColumnsTo(hands, (columnsOf(hands.ranges()).at(-1)?.to ?? 0) + 2),
};
