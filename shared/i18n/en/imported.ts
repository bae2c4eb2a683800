/** Words of what a file brought into a table: the decisions of its reading, and the cells that deserve a look. */
import type { DoubtCode, ImportRecord, SetAsideReason } from "#shared/wire/imports.ts";
import type { imported as fr } from "../fr/imported.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}
const quoted = (text: string) => `“${text}”`;
/** `more`: there are others than those named */
const listed = (numbers: readonly string[], more: boolean) => `${numbers.join(", ")}${more ? "…" : ""}`;

const rowsAside: Record<SetAsideReason, (n: number) => string> = {
  above: (n) => count(n, "row above the titles set aside", "rows above the titles set aside"),
  empty: (n) => count(n, "empty row removed", "empty rows removed"),
  total: (n) => count(n, "row of totals set aside", "rows of totals set aside"),
  subtotal: (n) => count(n, "row of subtotals set aside", "rows of subtotals set aside"),
  note: (n) => count(n, "row of notes set aside", "rows of notes set aside"),
  "repeated-header": (n) => count(n, "repeated row of titles set aside", "repeated rows of titles set aside"),
  hidden: (n) => count(n, "hidden row set aside", "hidden rows set aside"),
  "by-hand": (n) => count(n, "row set aside by hand", "rows set aside by hand"),
};

function columnsAside(reason: SetAsideReason, n: number): string {
  if (reason === "empty") return count(n, "empty column removed", "empty columns removed");
  if (reason === "hidden") return count(n, "hidden column set aside", "hidden columns set aside");
  return count(n, "column set aside by hand", "columns set aside by hand");
}

const shownAs = (shown: string | null) => (shown === null ? "" : ` The workbook showed ${quoted(shown)}.`);

const sentences: Record<DoubtCode, (shown: string | null) => string> = {
  "digits-lost": (shown) =>
    `This number has probably lost digits before it came here (spreadsheets keep 15).${shownAs(shown)} Find it in the source.`,
  "zeros-lost": (shown) => `This code has probably lost the zeros it begins with.${shownAs(shown)}`,
  "date-made": (shown) => `The spreadsheet has probably made a date of something that was none.${shownAs(shown)}`,
  "error-value": (shown) =>
    shown === null
      ? "The workbook had an error here: the cell was left blank."
      : `The workbook had the error ${quoted(shown)} here: the cell was left blank.`,
  "formula-without-value": () =>
    "The workbook had a formula here without its result: the cell was left blank. Open it in your spreadsheet, save it, and read the value there.",
  "rounded-display": (shown) => `The workbook showed this number rounded; it is kept whole.${shownAs(shown)}`,
  "unit-shown": (shown) => `The number is kept without its unit.${shownAs(shown)}`,
  "text-damaged": () => "Letters of this text were damaged before it came here. Find them in the source.",
};

const did: Record<ImportRecord["kind"], (file: string) => string> = {
  created: (file) => `The table was made from ${quoted(file)}`,
  appended: (file) => `Rows were added from ${quoted(file)}`,
  replaced: (file) => `The content was replaced with that of ${quoted(file)}`,
  updated: (file) => `The table was updated from ${quoted(file)}`,
};

export const imported: typeof fr = {
  files: (n) => `Files this table comes from (${n.toLocaleString("en-GB")})`,
  loading: "Reading what was done with the file…",
  offline: "What was done with the file will be shown when the connection is back.",
  did,
  size: (rows, columns) => `${count(rows, "row read", "rows read")}, ${count(columns, "column", "columns")}`,
  by: (name, day) => `${name}, ${day}`,
  download: "Download the original file",
  sheet: (name, file) => `Sheet ${quoted(name)}${file === null ? "" : `, of the file ${quoted(file)} in the archive`}`,
  inArchive: (file) => `File ${quoted(file)} of the archive`,
  text: (encoding, delimiter) => `Text read as ${encoding}, columns separated by ${delimiter}`,
  delimiters: { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" },
  titlesIn: (row) => `Titles in row ${row.toLocaleString("en-GB")}`,
  titlesOver: (row, lines) => `Titles over ${lines} rows (${row} to ${row + lines - 1}), joined`,
  noTitles: "No row of titles",
  aside: (what, reason, n, numbers, more) =>
    `${what === "rows" ? rowsAside[reason](n) : columnsAside(reason, n)} (${listed(numbers, more)})`,
  merged: (n, filled) =>
    filled
      ? `${count(n, "merged area taken apart", "merged areas taken apart")}, each cell filled`
      : `${count(n, "merged area", "merged areas")}: only the first cell is filled`,
  doubtful: (n) => `${count(n, "cell to check", "cells to check")}, in the Problems panel`,

  toLookAt: "To check (conversion of the file)",
  toLookAtSentence: "These values may have changed before they came here. Nothing was corrected by itself.",
  beyond: (n) =>
    `${count(n, "other cell is doubtful", "other cells are doubtful")} too, without being shown one by one.`,
  kinds: {
    "digits-lost": "Digits lost",
    "zeros-lost": "Leading zeros lost",
    "date-made": "Perhaps not a date",
    "error-value": "Error of the spreadsheet, left blank",
    "formula-without-value": "Formula without result, left blank",
    "rounded-display": "Rounded when shown",
    "unit-shown": "Unit taken off the number",
    "text-damaged": "Damaged letters",
  },
  sentence: (code, shown) => sentences[code](shown),
  sign: "to check",
  right: "It is right",
  allRight: (n) => (n === 1 ? "It is right" : `All ${n.toLocaleString("en-GB")} are right`),
  saidRight: (n) =>
    n === 1 ? "Noted: this value is right." : `Noted: these ${n.toLocaleString("en-GB")} values are right.`,
  undo: "Undo",
  settled: (n, names) =>
    `${count(n, "value said to be right", "values said to be right")}${names === "" ? "" : ` by ${names}`}.`,
};
