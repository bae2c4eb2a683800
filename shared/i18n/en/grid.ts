import type { Words } from "../words.ts";

const rows = (n: number) => (n === 1 ? "1 row" : `${n} rows`);
const columns = (n: number) => (n === 1 ? "1 column" : `${n} columns`);
const cells = (n: number) => (n === 1 ? "1 cell" : `${n} cells`);

export const grid: Words["grid"] = {
  label: "Table",
  help: "Arrows to move, Enter or F2 to edit, Escape then Tab to leave the table.",
  untitled: "untitled",
  required: "required",
  conforming: (percent) => `${percent}% conforming`,
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
  readOnly:
    "You can read, copy and comment on this table, but not change it. Ask the person who shared it for an editing link.",
  copied: (n) => `${cells(n)} copied.`,
  cut: (n) => `${cells(n)} cut.`,
  pasted: (n) => `${cells(n)} pasted.`,
  pastedRows: (n) => `${rows(n)} added to paste it all.`,
  pastedTooWide: (n) =>
    n === 1
      ? "1 copied column goes past the right edge and was not pasted. Add a column, then paste again."
      : `${n} copied columns go past the right edge and were not pasted. Add columns, then paste again.`,
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
  columnAdded: (name) => `Column “${name}” added.`,
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
    comment: "Comment on the row",
    cellHistory: "History of this cell",
    rowHistory: "History of this row",
    insertAbove: (n) => (n === 1 ? "Insert a row above" : `Insert ${n} rows above`),
    insertBelow: (n) => (n === 1 ? "Insert a row below" : `Insert ${n} rows below`),
    deleteRows: (n) => (n === 1 ? "Delete the row" : `Delete ${n} rows`),
    addRow: "Add a row at the end",
    addColumnLeft: "Add a column to the left",
    addColumnRight: "Add a column to the right",
    renameColumn: "Rename the column",
    deleteColumns: (n) => (n === 1 ? "Delete the column" : `Delete ${n} columns`),
    fitColumn: "Fit the width",
    selectAll: "Select all",
    undo: "Undo",
    redo: "Redo",
    menu: "Menu",
  },
  keys: {
    ctrl: "Ctrl",
    shift: "Shift",
    alt: "Alt",
    delete: "Del",
    enter: "Enter",
  },
  pasteByKeys: "To paste, press Ctrl+V: the browser does not let this menu paste.",
};
