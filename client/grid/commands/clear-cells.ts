import { countOf } from "../interaction/selection.ts";
import { writeRange } from "../interaction/write-range.ts";
import type { Command } from "./command.ts";

export const clearCells: Command = {
  id: "clear-cells",
  part: "cell",
  changes: true,
  shortcuts: [{ key: "Delete" }, { key: "Backspace" }],
  label: (words, hands) => {
    const { rows, columns } = countOf(hands.bounds());
    return words.commands.clear(rows * columns);
  },
  isEnabled: (hands) => hands.bounds() !== null,
  run(hands) {
    const bounds = hands.bounds();
    if (!bounds) return;
    const cleared = writeRange(hands.collaboration, bounds, "");
    if (cleared > 1) hands.say(hands.words.cleared(cleared));
  },
};
