import { cellsIn } from "../interaction/ranges.ts";
import { writeRanges } from "../interaction/write-range.ts";
import type { Command } from "./command.ts";

export const clearCells: Command = {
  id: "clear-cells",
  part: "cell",
  changes: true,
  shortcuts: [{ key: "Delete" }, { key: "Backspace" }],
  label: (words, hands) => words.commands.clear(cellsIn(hands.ranges())),
  isEnabled: (hands) => hands.bounds() !== null,
  run(hands) {
    writeRanges(hands, "clear", hands.ranges(), "", ({ written, closed }) => {
      const said = [written > 1 && hands.words.cleared(written)];
      if (closed > 0) said.push(hands.closing.words.skipped(closed));
      if (said.some(Boolean)) hands.say(said.filter(Boolean).join(" "));
    });
  },
};
