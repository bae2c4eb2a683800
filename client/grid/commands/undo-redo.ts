import { showChange } from "../interaction/show-change.ts";
import type { Command } from "./command.ts";

export const undo: Command = {
  id: "undo",
  part: "table",
  changes: true,
  shortcuts: [{ key: "z", ctrl: true }],
  label: (words) => words.commands.undo,
  isEnabled: () => true,
  run(hands) {
    if (!hands.collaboration.undoState.get().canUndo) hands.say(hands.words.nothingToUndo);
    else if (showChange(hands, hands.collaboration.undo)) hands.say(hands.words.undone);
  },
};

export const redo: Command = {
  id: "redo",
  part: "table",
  changes: true,
  shortcuts: [
    { key: "y", ctrl: true },
    { key: "z", ctrl: true, shift: true },
  ],
  label: (words) => words.commands.redo,
  isEnabled: () => true,
  run(hands) {
    if (!hands.collaboration.undoState.get().canRedo) hands.say(hands.words.nothingToRedo);
    else if (showChange(hands, hands.collaboration.redo)) hands.say(hands.words.redone);
  },
};
