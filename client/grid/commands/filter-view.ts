/** Looking at some rows only. */
import { withFilter } from "#shared/views/change-view.ts";
import type { Command } from "./command.ts";

export const filterByThisValue: Command = {
  id: "filter-by-this-value",
  part: "cell",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.look !== undefined,
  label: (words) => words.commands.filterByThisValue,
  isEnabled: (hands) => hands.listeners.look !== undefined && hands.activeCell() !== null,
  run(hands) {
    const { look } = hands.listeners;
    const cell = hands.activeCell();
    if (look === undefined || cell === null) return;
    const content = hands.collaboration.table.content(cell.row, cell.column);
    look.change(withFilter(look.state.get().view, { kind: "values", column: cell.column, values: [content] }));
  },
};

export const filterByCondition: Command = {
  id: "filter-by-condition",
  part: "look",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.onCondition !== undefined,
  label: (words) => words.commands.filterByCondition,
  isEnabled: (hands) => hands.listeners.onCondition !== undefined && hands.selection.get() !== null,
  run(hands) {
    const column = hands.selection.get()?.active.column;
    if (column !== undefined) hands.listeners.onCondition?.(column);
  },
};

export const showValues: Command = {
  id: "show-values",
  part: "look",
  changes: false,
  shortcuts: [{ key: "f", alt: true }],
  isShown: (hands) => hands.listeners.onValues !== undefined,
  label: (words) => words.commands.showValues,
  isEnabled: (hands) => hands.listeners.onValues !== undefined && hands.selection.get() !== null,
  run(hands) {
    const column = hands.selection.get()?.active.column;
    if (column !== undefined) hands.listeners.onValues?.(column);
  },
};
