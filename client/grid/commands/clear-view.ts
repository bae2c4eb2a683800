/** Back to the whole table, or to what the view shows now. */
import { allShown, showsAll } from "#shared/views/change-view.ts";
import type { Command, Hands } from "./command.ts";

export const clearView: Command = {
  id: "clear-view",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => isPartial(hands),
  label: (words) => words.commands.clearView,
  isEnabled: (hands) => isPartial(hands),
  run(hands) {
    const { look } = hands.listeners;
    look?.change(allShown(look.state.get().view), null);
  },
};

export const refreshView: Command = {
  id: "refresh-view",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => (hands.listeners.look?.state.get().stale ?? 0) > 0,
  label: (words) => words.commands.refreshView,
  isEnabled: (hands) => (hands.listeners.look?.state.get().stale ?? 0) > 0,
  run: (hands) => hands.listeners.look?.refresh(),
};

function isPartial({ listeners }: Hands): boolean {
  return listeners.look !== undefined && !showsAll(listeners.look.state.get().view);
}
