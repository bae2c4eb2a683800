import type { PlanCounts } from "#shared/cleaning/operations/operation.ts";
import type { cleaning as fr } from "../fr/cleaning.ts";
import { expressions } from "./expressions.ts";

const figures = (n: number) => n.toLocaleString("en-GB");
const count = (n: number, one: string, many: string) => `${figures(n)} ${n === 1 ? one : many}`;
const quoted = (text: string) => `“${text}”`;
const cells = (n: number) => count(n, "cell", "cells");
const rows = (n: number) => count(n, "row", "rows");
const columns = (n: number) => count(n, "column", "columns");

export const cleaning: typeof fr = {
  title: "Clean",
  families: {
    texts: "Texts",
    blanks: "Blank cells",
    kinds: "Dates, numbers, codes",
    values: "Harmonise",
    columns: "Columns",
    rows: "Rows",
    shape: "Shape of the table",
    compile: "Compile",
  },
  left: {
    "not-understood": "not understood",
    "impossible-day": "no such day: to be checked at its source",
    "no-day": "the day is missing",
    "too-long": "too long for a cell",
    ambiguous: "several possibilities",
    "no-match": "nothing found",
    "no-source": "the other table is not there",
    "not-computed": "cannot be computed",
    taken: "the place is taken",
    "blank-key": "nothing to look for",
    locked: "a text is in a locked column",
    rare: "too few rows like it",
    lost: "would be lost",
  },
  order: {
    title: "These dates can be read in two ways",
    aside: (text) =>
      `The rest of the column is not enough to say whether “${text}” begins with the day or the month. Decide for all of them, or one by one.`,
    all: "For all of them",
    each: "One by one",
    "day-first": (date) => `Day first: ${date}`,
    "month-first": (date) => `Month first: ${date}`,
    means: (text, date) => `“${text}” is ${date}`,
    decided: (n) => (n > 1 ? `${n} dates decided one by one.` : "One date decided apart."),
    forget: "Forget these choices",
    more: (n) => `and others (${n})`,
  },
  refused: {
    "no-column": "Choose at least one column.",
    "too-few-columns": "Choose two columns at least.",
    "column-gone": "This column is no longer in the table. Choose another one.",
    "no-source":
      "Choose the other table, or a file. If you look something up in an official list, it is on its way: one moment.",
    "no-epcis":
      "The list of groups of communes is not there. It comes from a service (geo.api.gouv.fr, unless another was chosen): try again in a moment, or join a file that has them.",
    "no-schema": "This table has no schema. Choose one in “Schema”.",
    "too-many-rows": "The table would have too many rows. Act on fewer rows.",
    "too-many-columns": "The table would have too many columns. Choose fewer.",
    locked: "A locked column would have to change. Ask an owner of the space to open it.",
    "nothing-asked": "Say what is to be done.",
    "bad-parameter": "This setting will not do.",
  },
  open: "Open the operations of cleaning",
  /** words by which people look for them */
  also: ["clean", "transform", "correct", "openrefine"],
  search: "Look for an operation",
  searchPlaceholder: "Spaces, duplicates, dates, merge…",
  noneFound: (typed: string) => `No operation for ${quoted(typed)}. Try another word.`,
  recent: "Done recently",
  here: (title: string) => `Clean the column ${quoted(title)}`,
  back: "All operations",
  readOnly: "You may read this table, not change it: the preview shows what would be done.",
  closed: (titles: string, n: number) =>
    n > 1 ? `${titles} are locked: they stay as they are.` : `${titles} is locked: it stays as it is.`,
  of: {
    label: "On",
    all: (n: number) => `all rows (${figures(n)})`,
    seen: (n: number) => `the filtered rows (${figures(n)})`,
    selection: (n: number) => `the selection (${rows(n)})`,
    whole: "Acts on the whole table.",
  },
  form: {
    made: { year: "year", name: "name", value: "value" },
    allColumns: "All",
    noColumn: "None",
    selectedColumns: "Those selected",
    chooseColumn: "Choose a column",
    chooseColumns: "Add a column",
    untitled: "untitled",
    noSuch: "No column of that name",
    insertColumn: "Insert a column",
    from: "Text",
    to: "becomes",
    pair: (n: number) => `replacement ${n}`,
    blank: "blank",
    addPair: "Add a replacement",
    removePair: (from: string) => `Remove the replacement of ${from === "" ? "blank" : quoted(from)}`,
    pairsHint: "Two columns of a spreadsheet can be pasted here.",
    notANumber: (least: number, most: number) => `Write a number from ${figures(least)} to ${figures(most)}.`,
    notHere: "This setting cannot be chosen here yet.",
  },
  preview: {
    label: "Preview",
    show: "See the preview",
    looking: "Preparing the preview…",
    onScreen: "Rows on the screen; the rest is being counted…",
    would: (counts: PlanCounts, inColumns: number): readonly string[] =>
      [
        counts.cells > 0 && `${cells(counts.cells)} in ${columns(inColumns)} would change`,
        counts.rowsDeleted > 0 && `${rows(counts.rowsDeleted)} would go`,
        counts.rowsAdded > 0 && `${rows(counts.rowsAdded)} would be added`,
        counts.columnsAdded > 0 && `${columns(counts.columnsAdded)} would be added`,
        counts.columnsDeleted > 0 && `${columns(counts.columnsDeleted)} would go`,
        counts.columnsRenamed > 0 &&
          `${columns(counts.columnsRenamed)} would change ${counts.columnsRenamed > 1 ? "their titles" : "its title"}`,
        counts.reordered && "the order would change",
      ].filter((part) => part !== false),
    privacy: (n: number) => `the privacy of ${columns(n)} would change`,
    nothing: "Nothing to change: all is so already.",
    nothingOfRows: "Nothing to change in these rows.",
    becomes: "becomes",
    more: (n: number) => `Show ${count(n, "more change", "more changes")}`,
    others: (n: number) => `and ${cells(n)} more`,
    goTo: (row: number, column: string) => `Go to row ${figures(row)}, ${quoted(column)}`,
    goToRow: (row: number) => `Go to row ${figures(row)}`,
    gone: "Rows that would go",
    goneMore: (n: number) => `and ${count(n, "more row", "more rows")}`,
    blankRow: "blank row",
    after: (n: number) => `The table would have ${rows(n)}`,
    newColumn: "new",
    goneColumn: "would go",
    renamedFrom: (title: string) => `was ${quoted(title)}`,
    newRow: "new row",
    firstRows: (n: number) => (n === 1 ? "The first row concerned." : `The first ${figures(n)} rows concerned.`),
  },
  leftTitle: (n: number) => `${cells(n)} would stay as ${n === 1 ? "it is" : "they are"}`,
  rareTitle: (n: number) => `${count(n, "row", "rows")} that too few others are like`,
  lostTitle: (n: number) => `${count(n, "text", "texts")} would stand nowhere any more`,
  leftRows: "See these rows",
  leftAbout: (title: string) => `left by ${quoted(title)}`,
  leftMore: (n: number) => `and ${figures(n)} more`,
  cells,
  quoted,
  rowNumber: (n: number) => `row ${figures(n)}`,
  apply: "Apply",
  preparing: (percent: number) => `Preparing… ${percent}%`,
  stop: "Stop",
  stopped: "Stopped: nothing was changed.",
  busy: "Another operation is under way on this table. Wait until it ends, or stop it.",
  done: (counts: PlanCounts, kept: number) => {
    const parts = [
      counts.cells > 0 && `${cells(counts.cells)} changed`,
      counts.rowsDeleted - kept > 0 && `${rows(counts.rowsDeleted - kept)} deleted`,
      counts.rowsAdded > 0 && `${rows(counts.rowsAdded)} added`,
      counts.columnsAdded > 0 && `${columns(counts.columnsAdded)} added`,
      counts.columnsDeleted > 0 && `${columns(counts.columnsDeleted)} deleted`,
      counts.columnsRenamed > 0 && `${columns(counts.columnsRenamed)} renamed`,
    ].filter((part) => part !== false);
    return parts.length === 0 ? "Done." : `Done: ${parts.join(", ")}.`;
  },
  kept: (n: number) =>
    n === 1
      ? "1 row stayed: it holds a text in a locked column."
      : `${rows(n)} stayed: they hold a text in a locked column.`,
  tooMuch: "This is more than one gesture can write. Act on fewer rows, or on fewer columns.",
  nothingDone: "There was nothing to change: nothing was written.",
  /** of formulas and templates */
  faults: expressions.faults,
  totals: {
    found: (n: number) => (n === 0 ? "No total row found." : `${count(n, "row", "rows")} found`),
    help: "Untick those that are no totals: they stay.",
    why: { total: "total", subtotal: "subtotal", sum: "sum of the rows above" },
    more: (n: number) => `and ${count(n, "other row", "other rows")}, ticked too`,
  },
  conditions: {
    title: "Conditions (all at once)",
    none: "Add a condition.",
    add: "Add the condition",
    remove: (sentence: string) => `Remove the condition: ${sentence}`,
    asSeen: "Take the filters of the table",
  },
  sorting: {
    title: "Sort by",
    column: (n: number) => `Column ${n}`,
    way: (title: string) => `Direction for ${quoted(title)}`,
    up: "ascending",
    down: "descending",
    add: "Add a column",
    remove: (title: string) => `No longer sort by ${quoted(title)}`,
  },
  titlesOfSchema: {
    hint: "Titles that are close are proposed; choose the others.",
    title: (title: string) => `Title of ${quoted(title)} in the schema`,
    keep: "keep this title",
    none: "There is nothing to rename: each column has a title of the schema, or all of its titles are taken.",
  },
};
