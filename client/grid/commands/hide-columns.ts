/** Columns that one does not look at for now: the table keeps them, and so do the others. */
import { withHidden } from "#shared/views/change-view.ts";
import { selectedColumns } from "./columns.ts";
import type { Command, Hands } from "./command.ts";

export const hideColumns: Command = {
  id: "hide-columns",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.look !== undefined,
  label: (words, hands) => words.commands.hideColumns(selectedColumns(hands).length),
  // one at least stays
  isEnabled: (hands) => hands.listeners.look !== undefined && selectedColumns(hands).length < hands.seen.columns.length,
  run(hands) {
    const { look } = hands.listeners;
    look?.change(withHidden(look.state.get().view, selectedColumns(hands), true));
  },
};

export const showAllColumns: Command = {
  id: "show-all-columns",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hidden(hands).length > 0,
  label: (words, hands) => words.commands.showColumns(hidden(hands).length),
  isEnabled: (hands) => hidden(hands).length > 0,
  run(hands) {
    const { look } = hands.listeners;
    look?.change({ ...look.state.get().view, hidden: [] });
  },
};

function hidden({ listeners, collaboration }: Hands) {
  const ids = listeners.look?.state.get().view.hidden ?? [];
  return collaboration.table.columns.filter(({ id }) => ids.includes(id));
}
