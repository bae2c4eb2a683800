import type { Command } from "./command.ts";

/** Shows the row as a form, one field for each column. */
export const openRow: Command = {
  id: "open-row",
  part: "row",
  changes: false,
  shortcuts: [{ key: "Enter", ctrl: true, shift: true }],
  isShown: (hands) => hands.listeners.onOpenRow !== undefined,
  label: (words) => words.commands.openRow,
  isEnabled: (hands) => hands.activeCell() !== null,
  run(hands) {
    const cell = hands.activeCell();
    if (cell === null) return;
    hands.listeners.onOpenRow?.({ row: hands.collaboration.table.idOf(cell.row), column: cell.column });
  },
};
