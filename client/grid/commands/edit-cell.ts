import type { Command } from "./command.ts";

export const editCell: Command = {
  id: "edit-cell",
  part: "cell",
  changes: true,
  shortcuts: [{ key: "F2" }],
  label: (words) => words.commands.edit,
  isEnabled: (hands) => hands.activeCell() !== null,
  run(hands) {
    const cell = hands.activeCell();
    const point = hands.point();
    if (!cell || !point) return;
    hands.viewport.reveal(point);
    hands.editing.begin(cell.row, cell.column, "change");
  },
};
