import type { Command } from "./command.ts";

export const showCellHistory: Command = {
  id: "show-cell-history",
  part: "cell",
  changes: false,
  shortcuts: [],
  label: (words) => words.commands.cellHistory,
  isEnabled: (hands) => hands.activeCell() !== null,
  run: (hands) => hands.listeners.onHistory("cell"),
};

export const showRowHistory: Command = {
  id: "show-row-history",
  part: "row",
  changes: false,
  shortcuts: [],
  label: (words) => words.commands.rowHistory,
  isEnabled: (hands) => hands.activeCell() !== null,
  run: (hands) => hands.listeners.onHistory("row"),
};
