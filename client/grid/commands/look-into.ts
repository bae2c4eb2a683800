/** What columns hold, in figures, and what they hold twice. */
import { selectedColumns } from "./columns.ts";
import type { Command } from "./command.ts";

export const showStatistics: Command = {
  id: "show-statistics",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.lookInto !== undefined,
  label: (words) => words.commands.showStatistics,
  isEnabled: (hands) => hands.listeners.lookInto !== undefined && hands.selection.get() !== null,
  run(hands) {
    const column = hands.selection.get()?.active.column;
    if (column !== undefined) hands.listeners.lookInto?.statistics(column);
  },
};

export const highlightDuplicates: Command = {
  id: "highlight-duplicates",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.lookInto !== undefined,
  label: (words, hands) => words.commands.highlightDuplicates(selectedColumns(hands).length),
  isEnabled: (hands) => hands.listeners.lookInto !== undefined && selectedColumns(hands).length > 0,
  run: (hands) => hands.listeners.lookInto?.duplicates(selectedColumns(hands)),
};

export const highlightDuplicateRows: Command = {
  id: "highlight-duplicate-rows",
  part: "table",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.lookInto !== undefined,
  label: (words) => words.commands.highlightDuplicateRows,
  isEnabled: (hands) => hands.listeners.lookInto !== undefined,
  run: (hands) => hands.listeners.lookInto?.duplicates(hands.collaboration.table.columns.map(({ id }) => id)),
};
