import type { completing as fr } from "../fr/completing.ts";

const figures = (n: number) => n.toLocaleString("en-GB");
const count = (n: number, one: string, many: string) => `${figures(n)} ${n === 1 ? one : many}`;
const cells = (n: number) => count(n, "cell", "cells");
const rows = (n: number) => count(n, "row", "rows");
const columns = (n: number) => count(n, "column", "columns");

export const completing: typeof fr = {
  left: (blank, all) =>
    blank === 0
      ? `All complete: ${cells(all)} of ${figures(all)}`
      : `${cells(blank)} left to complete of ${figures(all)}`,
  counting: "Counting what is missing…",
  explain: "A blank cell counts until something is written in it. “Value not available” counts as complete.",
  nothing: "No column to complete is chosen. Tick some below: you see what is left, here and with the F9 key.",
  next: "Next cell to complete",
  allMine: "Your share is complete: here is what is left for others.",
  allDone: "Everything you see is complete.",
  people: "By person",
  you: (name) => `${name} (you)`,
  nobody: "Nobody’s",
  person: (name, blank, all) =>
    blank === 0 ? `${name}: all complete` : `${name}: ${figures(blank)} of ${figures(all)} left`,
  columns: "By column",
  column: (name, blank, all) =>
    blank === 0 ? `${name}: complete` : `${name}: ${figures(blank)} of ${figures(all)} left`,
  complete: "complete",
  leftShort: (blank) => `${figures(blank)} to complete`,
  wrong: (n) => `${figures(n)} wrong`,
  goToColumn: (name) => `Go to the next blank cell of “${name}”`,
  choose: "Columns to complete",
  chooseHint: "To begin with: those the schema asks for, and those that were shared out.",
  shareOut: "Share out…",
  standing: "What was shared out",
  gesture: (by, when) => `${by}, ${when}`,
  gestureOf: { blocks: "in equal parts", values: "by a column", hand: "by hand" },
  given: (parts) =>
    parts
      .map(({ name, rows: r, columns: c }) =>
        [name ?? "nobody", [r > 0 ? rows(r) : "", c > 0 ? columns(c) : ""].filter(Boolean).join(" and ")].join(": "),
      )
      .join("; "),
  cancel: "Cancel this sharing",
  changeHint: "To change somebody’s share: select rows, then “Give to…” in the “Rows” menu. The last sharing counts.",
  givenToYou: (by, r, c) =>
    `${by} gives you ${[r > 0 ? rows(r) : "", c > 0 ? columns(c) : ""].filter(Boolean).join(" and ")}. F9 goes to the first cell to complete.`,
  dialog: {
    title: "Share out among people",
    what: "What",
    seen: (n) => `The rows shown (${rows(n)})`,
    selected: (n) => `The rows selected (${rows(n)})`,
    missing: (n) => `The rows shown that have no value in the chosen column (${rows(n)})`,
    columns: (n) => `The columns to complete (${columns(n)})`,
    missingIn: "Column to complete",
    how: "How",
    blocks: "In equal parts, in blocks that follow each other",
    values: "By the value of a column: what is alike goes to the same person",
    valueOf: "Column that decides",
    who: "Among whom",
    here: "here now",
    alone:
      "Nobody else may write in this space yet. First send the link that “Share” gives: whoever comes in appears here.",
    share: (name, n, ofColumns) => `${name}: ${ofColumns ? columns(n) : rows(n)}`,
    nobodyChosen: "Tick at least one person.",
    nothingToShare: "There is nothing to share out with this choice.",
    apply: "Share out",
    hint: "Nothing is locked: anyone can still write anywhere. A sharing is cancelled with one click in the “Complete” panel.",
  },
  confide: {
    rows: (n) => `Give ${n > 1 ? `these ${figures(n)} rows` : "this row"} to…`,
    columns: (n) => `Give ${n > 1 ? `these ${figures(n)} columns` : "this column"} to…`,
    nobody: "Nobody",
  },
  ofPerson: (name) => `Given to ${name}`,
  suggestions: (column) => `Values already in “${column}”`,
  times: (n) => count(n, "time", "times"),
  fixed: {
    title: "Add a column with one value",
    name: "Column title",
    value: "Value of each row",
    apply: (n) => `Add and fill ${rows(n)}`,
    done: (name, n) => `Column “${name}” added: ${cells(n)} filled. Ctrl+Z to undo.`,
    fillTitle: (name) => `Fill the blank cells of “${name}”`,
    fillValue: "Value to write",
    fillApply: (n) => `Fill ${cells(n)}`,
    columnGone: "The column was deleted: nothing is filled.",
    fillNone: "This column has no blank cell in the rows shown.",
    filled: (n) => `${cells(n)} filled. Ctrl+Z to undo.`,
  },
};
