import type { Words } from "../words.ts";

const rows = (n: number) => (n === 1 ? "1 row" : `${n} rows`);
const columns = (n: number) => (n === 1 ? "1 column" : `${n} columns`);
const cells = (n: number) => (n === 1 ? "1 cell" : `${n} cells`);

export const grid: Words["grid"] = {
  label: "Table",
  help: "Arrows to move, Enter or F2 to edit, F4 to go into what helps to write, Alt+PgDn for the next commented row, Escape then Tab to leave the table.",
  untitled: "untitled",
  required: "required",
  conforming: (percent) => `${percent.toLocaleString("en-GB")}% of values conform`,
  addRow: "Add a row",
  addColumn: "Add a column",
  columnMenu: (name) => `Menu of column ${name}`,
  rowHeader: (n) => `Row ${n}`,
  comments: (n) => (n === 1 ? "1 thread" : `${n} threads`),
  wrong: "error",
  resize: (name) => `Width of column ${name}`,
  cellEditor: (column, row) => `${column}, row ${row}`,
  moved: (column, row, text) => (text === "" ? `${column}, row ${row}, blank` : `${column}, row ${row}: ${text}`),
  movedToHeader: (column) => `Title of column ${column}. Enter to rename.`,
  movedToEnd: "Enter to add a row.",
  selected: (r, c) => `${rows(r)} and ${columns(c)} selected`,
  typing: (name) => `${name} is typing here`,
  alsoTyping: (name) => `${name} is typing in this cell too: the value entered last stays, and you will both know.`,
  rowNotSeen: (row: number) => `Row ${row} is not shown: your view leaves it out.`,
  columnNotSeen: (column: string) => `The column “${column}” is hidden in your view.`,
  readOnly:
    "You can read, copy and comment on this table, but not change it. Ask the person who shared it for an editing link.",
  copied: (n) => `${cells(n)} copied.`,
  cut: (n) => `${cells(n)} cut.`,
  pasted: (n) => `${cells(n)} pasted.`,
  pastedRows: (n) => `${rows(n)} added to paste it all.`,
  pastedColumns: (names) =>
    names.length === 1
      ? `Column “${names[0]}” added to paste everything.`
      : `${names.length} columns added to paste everything.`,
  pasteApart: "What is copied has several cells: select a single range, or a single cell, then paste again.",
  copyApart:
    "These ranges have neither the same rows nor the same columns: they do not make a block. Copy them one after the other.",
  pastedTooWide: (n) =>
    n === 1
      ? "1 copied column was not pasted: a table has at most 1,000 columns."
      : `${n} copied columns were not pasted: a table has at most 1,000 columns.`,
  pastedTooLong: (n) =>
    n === 1
      ? "1 cell of more than 32,768 characters was not pasted: shorten its text."
      : `${cells(n)} of more than 32,768 characters were not pasted: shorten their text.`,
  pastedTooManyRows: (n) => `${rows(n)} went past the limit of a table (1,000,000 rows) and were not pasted.`,
  pasteNothing: "The clipboard holds no text to paste.",
  cleared: (n) => `${cells(n)} cleared. Ctrl+Z to undo.`,
  rowsInserted: (n) => `${rows(n)} added.`,
  rowsDeleted: (n) => `${rows(n)} deleted. Ctrl+Z to undo.`,
  columnDeleted: (names) => `Column deleted: ${names}. Ctrl+Z to undo.`,
  columnsAdded: (names) => (names.length === 1 ? `Column “${names[0]}” added.` : `${names.length} columns added.`),
  columnPrivate: (names) =>
    `Will never be published: ${names}. Downloaded files and public addresses do without; so does what is already public, within about a minute. Ctrl+Z to undo.`,
  columnPublic: (names) => `May be published: ${names}. Ctrl+Z to undo.`,
  neverPublished: "Never publish: this column stays within the team",
  newColumn: (n) => `column_${n}`,
  tooManyColumns: "A table has at most 1,000 columns: delete one before you add another.",
  tooManyRows: "A table has at most 1,000,000 rows.",
  cellTooLong: (length) =>
    `A cell holds at most 32,768 characters; this text has ${length.toLocaleString("en")}. Shorten it.`,
  nameTooLong: "A column title has at most 500 characters.",
  rowGone: "This row has just been deleted. Your text stays here: copy it, then Escape to close.",
  columnGone: "This column has just been deleted. Your text stays here: copy it, then Escape to close.",
  copyDraft: "Copy my text",
  closeDraft: "Close",
  someone: "Someone",
  changedUnder: (name, text) =>
    `${name} changed this cell: ${text === "" ? "it is blank" : `“${text}”`}. Enter keeps your text, Escape keeps theirs.`,
  changedBefore: (name) => `${name} has just changed this cell.`,
  noComments: "No row has an open comment.",
  undone: "Undone.",
  redone: "Redone.",
  nothingToUndo: "Nothing to undo.",
  nothingToRedo: "Nothing to redo.",
  emptyTitle: "This table has no column yet",
  commands: {
    edit: "Edit the cell",
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    clear: (n) => (n === 1 ? "Clear the cell" : `Clear ${n} cells`),
    unavailable: "Value not available…",
    comment: "Comment on the row",
    commentCell: "Comment on the cell",
    commentColumn: "Comment on the column",
    suggest: "Suggest a value…",
    nextComment: "Next commented row",
    previousComment: "Previous commented row",
    review: "Review this row",
    nextToCheck: "Next row to check",
    cellHistory: "History of this cell",
    rowHistory: "History of this row",
    insertAbove: (n) => (n === 1 ? "Insert a row above" : `Insert ${n} rows above`),
    insertBelow: (n) => (n === 1 ? "Insert a row below" : `Insert ${n} rows below`),
    deleteRows: (n) => (n === 1 ? "Delete the row" : `Delete ${n} rows`),
    addRow: "Add a row at the end",
    addColumnsLeft: (n) => (n === 1 ? "Add a column to the left" : `Add ${n} columns to the left`),
    addColumnsRight: (n) => (n === 1 ? "Add a column to the right" : `Add ${n} columns to the right`),
    renameColumn: "Rename the column",
    deleteColumns: (n) => (n === 1 ? "Delete the column" : `Delete ${n} columns`),
    neverPublish: "Never publish",
    mayPublish: "Allow publishing",
    fitColumn: "Fit the width",
    selectAll: "Select all",
    undo: "Undo",
    redo: "Redo",
    menu: "Menu",
  },
  keys: {
    pageDown: "PgDn",
    pageUp: "PgUp",
    ctrl: "Ctrl",
    shift: "Shift",
    alt: "Alt",
    delete: "Del",
    enter: "Enter",
  },
  pasteByKeys: "To paste, press Ctrl+V: the browser does not let this menu paste.",
};
