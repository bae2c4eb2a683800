/** Comments on a row, a cell or a column; a value suggested for a cell; from one commented row to the next. */
import type { Command, Hands } from "./command.ts";

export const commentRow: Command = {
  id: "comment-row",
  part: "row",
  changes: false,
  shortcuts: [{ key: "m", ctrl: true, alt: true }],
  label: (words) => words.commands.comment,
  isEnabled: (hands) => hands.activeCell() !== null,
  run(hands) {
    const cell = hands.activeCell();
    if (cell) hands.listeners.onComment(hands.collaboration.table.idOf(cell.row));
  },
};

export const commentCell: Command = {
  id: "comment-cell",
  part: "cell",
  changes: false,
  shortcuts: [],
  label: (words) => words.commands.commentCell,
  isEnabled: (hands) => hands.activeCell() !== null && hands.listeners.onCommentOn !== undefined,
  run(hands) {
    const cell = hands.activeCell();
    const { table } = hands.collaboration;
    if (cell) hands.listeners.onCommentOn?.({ row: table.idOf(cell.row), column: cell.column, suggest: false });
  },
};

export const suggestValue: Command = {
  id: "suggest-value",
  part: "cell",
  changes: false,
  shortcuts: [],
  label: (words) => words.commands.suggest,
  isEnabled: (hands) => hands.activeCell() !== null && hands.listeners.onCommentOn !== undefined,
  run(hands) {
    const cell = hands.activeCell();
    const { table } = hands.collaboration;
    if (cell) hands.listeners.onCommentOn?.({ row: table.idOf(cell.row), column: cell.column, suggest: true });
  },
};

export const commentColumn: Command = {
  id: "comment-column",
  part: "column",
  changes: false,
  shortcuts: [],
  label: (words) => words.commands.commentColumn,
  isEnabled: (hands) => hands.point() !== null && hands.listeners.onCommentOn !== undefined,
  run(hands) {
    const column = hands.selection.get()?.active.column;
    if (column) hands.listeners.onCommentOn?.({ row: null, column, suggest: false });
  },
};

export const nextComment: Command = {
  id: "next-comment",
  part: "table",
  changes: false,
  shortcuts: [{ key: "PageDown", alt: true }],
  label: (words) => words.commands.nextComment,
  isEnabled: (hands) => hands.listeners.onNextComment !== undefined,
  run: (hands) => go(hands, 1),
};

export const previousComment: Command = {
  id: "previous-comment",
  part: "table",
  changes: false,
  shortcuts: [{ key: "PageUp", alt: true }],
  label: (words) => words.commands.previousComment,
  isEnabled: (hands) => hands.listeners.onNextComment !== undefined,
  run: (hands) => go(hands, -1),
};

function go(hands: Hands, step: 1 | -1): void {
  if (hands.listeners.onNextComment?.(step) === false) hands.say(hands.words.noComments);
}
