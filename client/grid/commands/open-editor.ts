import type { Command } from "./command.ts";
import { editCell } from "./edit-cell.ts";

/** Edits the cell, and goes into what helps to write it. */
export const openEditor: Command = {
  id: "open-editor",
  part: "cell",
  changes: true,
  shortcuts: [{ key: "F4" }, { key: "ArrowDown", alt: true }],
  isShown: () => false,
  label: (words) => words.commands.edit,
  isEnabled: (hands) => hands.activeCell() !== null,
  run(hands) {
    hands.panel.state.set("entered");
    editCell.run(hands);
    if (hands.editing.cell.get() === null) hands.panel.state.set("shown");
  },
};
