/** The leftmost columns stay in sight, down to the active one. */
import type { Command, Hands } from "./command.ts";

export const freezeToHere: Command = {
  id: "freeze-to-here",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.look !== undefined,
  label: (words) => words.commands.freezeToHere,
  isEnabled: (hands) => hands.listeners.look !== undefined && hands.selection.get() !== null && !endsHere(hands),
  run(hands) {
    const { look } = hands.listeners;
    const column = hands.selection.get()?.active.column;
    if (column !== undefined) look?.change({ ...look.state.get().view, frozenTo: column });
  },
};

export const unfreeze: Command = {
  id: "unfreeze",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.seen.frozen > 0,
  label: (words) => words.commands.unfreeze,
  isEnabled: (hands) => hands.seen.frozen > 0,
  run(hands) {
    const { look } = hands.listeners;
    look?.change({ ...look.state.get().view, frozenTo: null });
  },
};

function endsHere({ seen, point }: Hands): boolean {
  return seen.frozen > 0 && point()?.column === seen.frozen - 1;
}
