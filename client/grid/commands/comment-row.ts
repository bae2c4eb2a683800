import type { Command } from "./command.ts";

export const commentRow: Command = {
  id: "comment-row",
  part: "row",
  changes: false,
  shortcuts: [{ key: "m", ctrl: true, alt: true }],
  label: (words) => words.commands.comment,
  isEnabled: (hands) => hands.activeCell() !== null,
  run(hands) {
    const cell = hands.activeCell();
    if (cell) hands.listeners.onComment(hands.collaboration.table.idOf(cell.row));
  },
};
