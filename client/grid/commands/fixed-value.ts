/** One value in many cells: the page asks for it. */
import type { Command, Hands } from "./command.ts";

export const addFixedColumn: Command = {
  id: "add-fixed-column",
  part: "column",
  changes: true,
  shortcuts: [],
  isShown: (hands) => hands.listeners.completing !== undefined,
  label: (words) => words.commands.addFixedColumn,
  isEnabled: (hands) => columnOf(hands) !== undefined,
  run: (hands) => ask(hands, "column"),
};

export const fillBlanks: Command = {
  id: "fill-blanks",
  part: "column",
  changes: true,
  shortcuts: [],
  isShown: (hands) => hands.listeners.completing !== undefined,
  label: (words) => words.commands.fillBlanks,
  isEnabled: (hands) => columnOf(hands) !== undefined && hands.collaboration.lockOn(columnOf(hands) ?? null) === null,
  run: (hands) => ask(hands, "blanks"),
};

function columnOf(hands: Hands) {
  const point = hands.point();
  return point === null ? undefined : hands.seen.columns[point.column]?.id;
}

function ask(hands: Hands, kind: "column" | "blanks"): void {
  const column = columnOf(hands);
  if (column !== undefined) hands.listeners.completing?.askValue({ kind, column });
}
