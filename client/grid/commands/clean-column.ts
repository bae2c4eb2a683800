/** The operations of cleaning, on the columns that are selected. */
import { selectedColumns } from "./columns.ts";
import type { Command } from "./command.ts";

export const cleanColumn: Command = {
  id: "clean-column",
  part: "column",
  changes: false,
  shortcuts: [{ key: "n", alt: true }],
  isShown: (hands) => hands.listeners.onClean !== undefined,
  label: (words, hands) => words.commands.cleanColumns(selectedColumns(hands).length),
  isEnabled: (hands) => hands.listeners.onClean !== undefined,
  run: (hands) => hands.listeners.onClean?.(selectedColumns(hands)),
};
