/** Long texts of the chosen columns go on over several lines, for oneself; asked again, they stand on one. */
import { withWrapped } from "#shared/views/change-view.ts";
import { selectedColumns } from "./columns.ts";
import type { Command, Hands } from "./command.ts";

export const wrapColumns: Command = {
  id: "wrap-columns",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.look !== undefined,
  label(words, hands) {
    const say = areWrapped(hands) ? words.commands.unwrapColumns : words.commands.wrapColumns;
    return say(selectedColumns(hands).length);
  },
  isEnabled: (hands) => hands.listeners.look !== undefined && selectedColumns(hands).length > 0,
  run(hands) {
    const { look } = hands.listeners;
    look?.change(withWrapped(look.state.get().view, selectedColumns(hands), !areWrapped(hands)));
  },
};

function areWrapped(hands: Hands): boolean {
  const wrapped = hands.listeners.look?.state.get().view.wrapped ?? [];
  const chosen = selectedColumns(hands);
  return chosen.length > 0 && chosen.every((column) => wrapped.includes(column));
}
