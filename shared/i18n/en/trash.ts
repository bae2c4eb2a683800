/** Words of the trash: deleted rows, columns and datasets. */
import type { trash as fr } from "../fr/trash.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

const quoted = (text: string) => `“${text}”`;
const rows = (n: number) => count(n, "row", "rows");

export const trash: typeof fr = {
  explain:
    "What was deleted from this table in the last 30 days. Everything comes back to its place, with what it held.",
  none: "Nothing in the trash of this table.",
  noneHint: "Deleted rows and columns stay here for 30 days.",
  loading: "Reading the trash…",
  list: "What was deleted, newest first",
  offline:
    "Who deleted what, and when, is on the server: it will be shown when the connection is back. You can already put things back.",
  deletedRows: (name, n) => `${name} deleted ${rows(n)}`,
  deletedColumn: (name, column) => `${name} deleted the column ${quoted(column)}`,
  someoneRows: (n) => `${rows(n)} deleted`,
  someoneColumn: (column) => `Column ${quoted(column)} deleted`,
  untitled: "untitled",
  blankRow: "empty row",
  choose: (row) => `Choose the row ${quoted(row)}`,
  showRows: "Choose among these rows",
  hideRows: "Stop choosing",
  andOthers: (n) => `and ${count(n, "other", "others")}`,
  showMore: (n) => `Show ${count(n, "more row", "more rows")}`,
  putBack: "Put back",
  putBackAll: (n) => (n === 1 ? "Put the row back" : `Put the ${rows(n)} back`),
  putBackSome: (n) => `Put ${rows(n)} back`,
  rowsBack: (n) => `${rows(n)} back in place. Ctrl+Z to undo.`,
  columnBack: (column) => `Column ${quoted(column)} is back. Ctrl+Z to undo.`,
  readOnly: "Your role lets you see the trash, without putting anything back.",

  datasets: {
    menu: (name) => `Menu of ${quoted(name)}`,
    discard: "Move to the trash…",
    sure: (name) => `Move ${quoted(name)} to the trash?`,
    keeps:
      "Nobody will see it any more, but nothing is erased: for 30 days, anyone who may edit this space can bring it back, with its comments and its history.",
    nobodyHere: "Nobody is working in it now.",
    peopleHere: (names) =>
      `${new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names)} ${names.length === 1 ? "is" : "are"} working in it now: their table will close, and what they have not sent yet will stay on their computer.`,
    discardYes: "Move to the trash",
    title: "Trash of the space",
    open: (n) => `Trash (${n.toLocaleString("en-GB")})`,
    none: "The trash is empty.",
    by: (name, when) => `Deleted by ${name} ${when}`,
    bySomeone: (when) => `Deleted ${when}`,
    until: (day) => `kept until ${day}`,
    putBack: (name) => `Put ${quoted(name)} back`,
    back: (name) => `${quoted(name)} is back in the space.`,
    readOnly: "Only those who may edit this space can bring a dataset back.",
  },

  expelled: {
    kept: "What you had not sent yet is kept on this computer: it will be sent if the dataset comes back. You can also download a copy.",
    toSpace: "See the space and its trash",
    again: "Try to open it again",
  },
  original: "Original file",
  originalHint: "The imported file, as it was sent",
};
