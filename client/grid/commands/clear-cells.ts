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
    const { written, closed } = writeRange(hands.collaboration, hands.seen, bounds, "");
    const said = [written > 1 && hands.words.cleared(written)];
    if (closed > 0) said.push(hands.closing.words.skipped(closed));
    if (said.some(Boolean)) hands.say(said.filter(Boolean).join(" "));
  },
};
