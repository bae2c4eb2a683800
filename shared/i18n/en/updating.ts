/** Words of putting a file into a table that is there already. */
import type { updating as french } from "../fr/updating.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

const rows = (n: number) => count(n, "row", "rows");
const cells = (n: number) => count(n, "cell", "cells");
const quoted = (name: string) => `“${name}”`;

export const updating: typeof french = {
  open: "Update from a file",
  short: "Update",
  title: "Update from a file",
  titleOf: (file) => `Update from ${quoted(file)}`,
  close: "Close without changing anything",
  choose: {
    sentence: "Add the rows of a file to this table, or update those that are there already.",
    hint: "Nothing is written before you have seen what will change. Others can go on working.",
    button: "Choose a file",
    drop: "Drop the file here",
    formats: "CSV, TSV, Excel, LibreOffice, JSON, GeoJSON or ZIP",
    offline: "A file cannot be read offline: the server reads it. Come back when the connection is there.",
  },
  sending: (file) => `Sending ${quoted(file)}`,
  reading: "Reading the file",
  opening: "Reading all rows",
  planning: "Comparing with the table…",
  applying: "Updating…",
  cancel: "Cancel",
  other: "Choose another file",
  file: {
    label: "The file",
    decisions: "How it is read",
    table: "Which table of the file",
    sheet: (name, size) => `${name} (${size})`,
    size: (n, columns) =>
      n === null || columns === null ? "not counted" : `${rows(n)}, ${count(columns, "column", "columns")}`,
    next: "Compare with the table",
    back: "Back to the file",
  },
  mode: {
    label: "What to do with the file",
    update: "Update rows",
    updateHint: "Each row of the file is found in the table by a key.",
    append: "Add at the end",
    appendHint: "All rows of the file go after those of the table.",
    replace: "Replace everything",
    replaceHint: "The table becomes what the file says. Rows that are found keep their comments.",
  },
  key: {
    label: "Find rows by",
    placeholder: "Choose one or several columns",
    none: "Without a key no row can be found: choose a column that tells rows apart.",
    noneReplace: "Without a key, only rows that are entirely the same are found.",
    table: (alone, of) =>
      alone === of
        ? `Unique on ${of === 1 ? "the row" : `the ${rows(of)}`} of the table.`
        : `Unique on ${alone.toLocaleString("en-GB")} of the ${rows(of)} of the table.`,
    file: (alone, of) =>
      alone === of
        ? `Unique on ${of === 1 ? "the row" : `the ${rows(of)}`} of the file.`
        : `Unique on ${alone.toLocaleString("en-GB")} of the ${rows(of)} of the file.`,
    shared: (n) => (n === 0 ? "No row in common." : `${rows(n)} in common.`),
    cleaned: "Case, accents, spaces and punctuation do not count.",
    zeros: "Ignore leading zeros (01053 = 1053)",
  },
  columns: {
    label: "Columns",
    summary: (known, fresh, ignored) =>
      [
        `${known.toLocaleString("en-GB")} found`,
        ...(fresh > 0 ? [`${fresh.toLocaleString("en-GB")} new`] : []),
        ...(ignored > 0 ? [`${ignored.toLocaleString("en-GB")} left out`] : []),
      ].join(", "),
    show: "See and change",
    hide: "Fold",
    none: "No column of the file has the name of a column of the table. Say yourself where each one goes.",
    to: (name) => `Where ${quoted(name)} goes`,
    fresh: "New column",
    ignored: "Leave out",
    untitled: "untitled",
    untouched: (n) =>
      `${count(n, "column of the table is not in the file: it stays", "columns of the table are not in the file: they stay")}.`,
  },
  blanks: {
    label: "A blank cell of the file erases that of the table",
    hint: "Unticked, a blank cell changes nothing. Cells marked “not available” stay in both cases.",
  },
  kinds: {
    label: "What will change",
    new: (n) => `${rows(n)} to add`,
    changed: (n, of) => `${rows(n)} to change (${cells(of)})`,
    absentKept: (n) => `${rows(n)} of the table, not in the file`,
    ambiguous: (n) => `${rows(n)} without a sure match`,
    keyless: (n) => `${rows(n)} without a key`,
    already: (n) => `${rows(n)} already in the table`,
    unchanged: (n) => `${rows(n)} unchanged`,
    hints: {
      new: "The table has no row with this key.",
      changed: "Before, then after.",
      absent: "Tick to take them out of the table; they go to the trash, with their comments.",
      ambiguous: "Several rows have the same key: nothing is guessed. Tick to add them as new rows.",
      keyless: "Their key is blank. Tick to add them as new rows.",
      already: "A row that is entirely the same is there already. Tick to add them all the same.",
      unchanged: "The file and the table say the same.",
    },
    take: (what) => `Take: ${what}`,
    show: (what) => `Show: ${what}`,
    lockedCells: (n) => `${cells(n)} in locked columns: ${n === 1 ? "it stays" : "they stay"}.`,
    lockedRows: (n) => `${rows(n)} held by a locked column: ${n === 1 ? "it stays" : "they stay"}.`,
  },
  list: {
    label: "Preview of the changes",
    fileRow: "File",
    tableRow: "Table",
    rowTaken: (row) => `Take row ${row.toLocaleString("en-GB")} of the file`,
    rowRemoved: (row) => `Take row ${row.toLocaleString("en-GB")} out of the table`,
    signs: {
      new: "added",
      changed: "changed",
      absent: "taken out",
      kept: "not in the file",
      ambiguous: "duplicate key",
      keyless: "no key",
      already: "already there",
      unchanged: "unchanged",
    },
    was: (text) => `before: ${text}`,
    newColumn: "new",
    moreColumns: (n) => `and ${count(n, "other column", "other columns")}`,
    nothing: "Nothing of this kind.",
    same: "The file brings nothing new: the table already says all of it.",
  },
  stale: "The table changed since this preview. What others wrote will not be overwritten.",
  refresh: "Make the preview again",
  apply: (added, changed, removed) => {
    const said = [
      ...(added > 0 ? [`add ${rows(added)}`] : []),
      ...(changed > 0 ? [`change ${cells(changed)}`] : []),
      ...(removed > 0 ? [`take out ${rows(removed)}`] : []),
    ].join(", ");
    return said === "" ? "Nothing to change" : said.charAt(0).toUpperCase() + said.slice(1);
  },
  onlyColumns: (n) => `Add ${count(n, "blank column", "blank columns")}`,
  tooLarge: "This is too much for one gesture. Untick some of the rows or columns, or cut the file in two.",
  columnsChanged: "The columns of the table changed since the preview. Nothing was written: make the preview again.",
  locked: "The table is locked: nothing can be written to it for now.",
  done: {
    title: "The table is up to date",
    nothing: "Nothing was written",
    added: (n) => `${rows(n)} added`,
    changed: (n) => `${cells(n)} changed`,
    removed: (n) => `${rows(n)} taken out, in the trash`,
    columns: (n) => count(n, "column added", "columns added"),
    undoHint: "Ctrl+Z in the table takes it all back at once too. What others wrote stays.",
    overtaken: (n) =>
      n === 1
        ? "One cell or row changed in the meantime: it was left as it is."
        : `${n.toLocaleString("en-GB")} cells or rows changed in the meantime: they were left as they are.`,
    overtakenCell: (row, column, text) =>
      `Row ${row.toLocaleString("en-GB")}, ${quoted(column)}: the file said ${quoted(text)}`,
    overtakenRow: (row) => `Row ${row.toLocaleString("en-GB")} of the file: not added`,
    overtakenRemoval: (row) => `Row ${row.toLocaleString("en-GB")}: not taken out`,
    undo: "Take it all back",
    notNoted: "The table is up to date, but the file could not be noted in its history.",
    noteAgain: "Try again",
    undone: "All is taken back: the table is as before.",
    close: "See the table",
    more: (n) => `and ${n.toLocaleString("en-GB")} more`,
  },
};
