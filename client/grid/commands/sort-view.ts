/** Sorting for oneself: the table of the others stays as it is. */
import { sortedBy } from "#shared/views/change-view.ts";
import type { Command, Hands } from "./command.ts";

export const sortAscending = sorting("sort-asc", false, (words) => words.sortAscending);
export const sortDescending = sorting("sort-desc", true, (words) => words.sortDescending);

export const stopSorting: Command = {
  id: "stop-sorting",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => keyOf(hands) !== undefined,
  label: (words) => words.commands.stopSorting,
  isEnabled: (hands) => keyOf(hands) !== undefined,
  run: (hands) => sort(hands, null),
};

function sorting(
  id: string,
  descending: boolean,
  label: (words: Parameters<Command["label"]>[0]["commands"]) => string,
): Command {
  return {
    id,
    part: "look",
    changes: false,
    shortcuts: [],
    isShown: (hands) => hands.listeners.look !== undefined,
    label: (words) => label(words.commands),
    isEnabled: (hands) => hands.listeners.look !== undefined && activeColumn(hands) !== undefined,
    run: (hands) => sort(hands, descending),
  };
}

function sort(hands: Hands, descending: boolean | null): void {
  const { look } = hands.listeners;
  const column = activeColumn(hands);
  const at = hands.point()?.column;
  if (look === undefined || column === undefined || at === undefined) return;
  const { view } = look.state.get();
  const next = sortedBy(view, column, descending);
  if (JSON.stringify(next.sort) === JSON.stringify(view.sort)) return;
  // whoever sorts wants what comes first; a long table is sorted a little later
  const stop = hands.seen.subscribe((change) => {
    if (change !== null) return;
    stop();
    if (descending !== null) hands.goTo({ row: 0, column: at });
  });
  look.change(next);
}

function keyOf(hands: Hands) {
  return hands.listeners.look?.state.get().view.sort.find(({ column }) => column === activeColumn(hands));
}

function activeColumn(hands: Hands) {
  return hands.selection.get()?.active.column;
}
