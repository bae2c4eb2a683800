/** Words of the history: who changed what, and taking it back. */
import type { history as fr } from "../fr/history.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

const quoted = (text: string) => `“${text}”`;
const cells = (n: number) => count(n, "cell", "cells");
const rows = (n: number) => count(n, "row", "rows");

export const history: typeof fr = {
  filters: "Filter the history",
  scope: "Where",
  scopes: { table: "The whole table", row: "This row", cell: "This cell", column: "This column" },
  person: "Who",
  everybody: "Everybody",
  kind: "What",
  kinds: {
    all: "Every gesture",
    cells: "Cells",
    rows: "Rows",
    columns: "Columns",
    schema: "Schema",
    import: "Import",
  },
  noActive: "Go to a cell of the table to see its history.",
  ofRow: (row) => `Row ${row.toLocaleString("en-GB")}`,
  ofColumn: (column) => `Column ${quoted(column)}`,
  ofCell: (column, row) => `${quoted(column)}, row ${row.toLocaleString("en-GB")}`,
  deletedRow: "deleted row",
  deletedColumn: "deleted column",
  untitled: "untitled",
  today: "Today",
  yesterday: "Yesterday",
  list: "Gestures, newest first",
  loading: "Reading the history…",
  loadingMore: "Reading more…",
  empty: "Nothing yet. Whatever is changed will appear here.",
  emptyFiltered: "No gesture matches these filters.",
  showAll: "See every gesture",
  beginning: "This is where the story begins.",
  offline:
    "The history is on the server: it will appear as soon as the connection is back. Ctrl+Z still takes back your last gestures.",
  offlineMore: "The rest is on the server: it will appear as soon as the connection is back.",

  did: {
    filled: (n, where) => `filled ${cells(n)} ${where}`,
    cleared: (n, where) => `cleared ${cells(n)} ${where}`,
    changed: (n, where) => `changed ${cells(n)} ${where}`,
    inColumn: (name) => `in ${name}`,
    inColumns: (n) => `in ${count(n, "column", "columns")}`,
    inManyColumns: (n) => `in at least ${count(n, "column", "columns")}`,
    addedRows: (n) => `added ${rows(n)}`,
    deletedRows: (n) => `deleted ${rows(n)}`,
    restoredRows: (n) => `put back ${rows(n)}`,
    changedRows: (n) => `added or removed ${rows(n)}`,
    movedRows: "changed the order of rows",
    addedColumn: (name) => `added the column ${quoted(name)}`,
    deletedColumn: (name) => `deleted the column ${quoted(name)}`,
    restoredColumn: (name) => `put back the column ${quoted(name)}`,
    movedColumn: (name) => `moved the column ${quoted(name)}`,
    renamedColumn: (before, after) => `renamed the column ${quoted(before)} to ${quoted(after)}`,
    columns: (n) => `changed ${count(n, "column", "columns")}`,
    schema: "changed the schema",
    imported: "imported this table",
    importedRows: (n) => `imported ${rows(n)}`,
    nothing: "made a gesture",
  },
  together: (parts) => (parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`),

  blank: "empty",
  before: "before",
  after: "after",
  now: "now",
  current: "current value",
  goToCell: "Go to the cell",
  goToRow: "Go to the row",
  putBack: "Put this value back",
  putBackLabel: (text) => (text === "" ? "Empty this cell again" : `Put ${quoted(text)} back`),
  showCells: (n) => `Show ${count(n, "more cell", "more cells")}`,
  rowsOf: { added: "Rows added", deleted: "Rows deleted", restored: "Rows put back" },
  blankRow: "empty row",
  andMore: (n) => `and ${count(n, "other row", "other rows")}`,

  takeBack: "Go back to before",
  takeBackHint: "You can undo it with Ctrl+Z.",
  takeBackAnyway: "Go back anyway",
  changedSince: (n) =>
    `${cells(n)} ${n === 1 ? "has" : "have"} changed since. Going back will replace ${n === 1 ? "its value" : "their values"} of today:`,
  place: (column, row) => `${column}, ${row}`,
  row: (n) => `row ${n.toLocaleString("en-GB")}`,
  andOthers: (n) => `and ${count(n, "other", "others")}.`,
  gone: (n) =>
    `${cells(n)} no longer ${n === 1 ? "exists" : "exist"} (row or column deleted): nothing will be written there. The trash can bring them back.`,
  goneRows: (n) => `${rows(n)} cannot be put back: adding ${n === 1 ? "it" : "them"} was undone.`,
  notOrder: "The order of rows or columns is not taken back from here: restore a version.",
  notSchema: "The schema is not taken back from here: choose it again in the Schema panel.",
  nothingLeft: "There is nothing left to take back: the table is already as it was before.",
  tooLarge: "This gesture is too large to be taken back at once: restore a version from before.",
  done: "It is back. Ctrl+Z to undo.",
  readOnly: "Your role lets you read the history, without taking anything back.",
};
