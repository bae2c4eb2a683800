/** Bringing together what is the same, written otherwise: the values of a column, the rows of the table. */
import { selectedColumns } from "./columns.ts";
import type { Command } from "./command.ts";

export const harmoniseColumn: Command = {
  id: "harmonise-column",
  part: "column",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.lookInto?.harmonise !== undefined,
  label: (words) => words.commands.harmonise,
  isEnabled: (hands) => hands.listeners.lookInto?.harmonise !== undefined && hands.selection.get() !== null,
  run(hands) {
    const column = hands.selection.get()?.active.column;
    if (column !== undefined) hands.listeners.lookInto?.harmonise?.(column);
  },
};

export const compareRows: Command = {
  id: "compare-duplicate-rows",
  part: "table",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.lookInto?.compareRows !== undefined,
  label: (words) => words.commands.compareRows,
  isEnabled: (hands) => hands.listeners.lookInto?.compareRows !== undefined,
  run(hands) {
    const columns = selectedColumns(hands);
    // one cell is where one stands, and chooses nothing
    hands.listeners.lookInto?.compareRows?.(columns.length > 1 ? columns : []);
  },
};
