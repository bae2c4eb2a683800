import type { Command } from "./command.ts";

export const selectAll: Command = {
  id: "select-all",
  part: "table",
  changes: false,
  shortcuts: [{ key: "a", ctrl: true }],
  label: (words) => words.commands.selectAll,
  isEnabled: (hands) => hands.selection.get() !== null,
  run(hands) {
    const chosen = hands.selection.get();
    if (chosen) hands.select({ ...chosen, shape: "all" });
  },
};
