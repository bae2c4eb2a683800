/** Cells that hands corrected, kept in a recipe and made again on another file. */
import type { corrections as fr } from "../fr/corrections.ts";

const figures = (n: number) => n.toLocaleString("en-GB");
const count = (n: number, one: string, many: string) => `${figures(n)} ${n === 1 ? one : many}`;
const quoted = (text: string) => `“${text}”`;
const some = (n: number) => count(n, "correction", "corrections");

export const corrections: typeof fr = {
  keep: "Keep corrections made by hand too",
  keepHint:
    "What was typed, pasted or repaired cell by cell. On the next file, each correction is made again where its row is found and the cell still says the same; the others are listed.",
  loading: "Reading the corrections…",
  keys: "Columns that tell rows apart",
  keysHint: "A code is safest: a school code, a company number, a contract number.",
  noKeys: "Choose at least one column: without it, a row cannot be found again.",
  alone: (alone: number, rows: number) =>
    alone === rows
      ? `These columns tell all ${figures(rows)} rows apart.`
      : `${figures(alone)} rows of ${figures(rows)} are told apart by them.`,
  kept: (n: number) => `${some(n)} will be kept.`,
  lost: (n: number) =>
    n === 1
      ? "1 will not: its row cannot be told from others, or is gone."
      : `${figures(n)} will not: their rows cannot be told from others, or are gone.`,
  tooMany: (gestures: number, cells: number) =>
    `${count(gestures, "gesture writes", "gestures write")} ${figures(cells)} cells, more than a recipe keeps (20,000): do ${gestures === 1 ? "it" : "them"} again with an operation of “Clean”, “Fill down” for instance, which a recipe can take again.`,
  none: "Nobody corrected a cell by hand in this table.",
  count: some,
  by: (keys: string) => `rows found by ${keys}`,
  exportedWithout: (n: number) =>
    `${some(n)} of columns never to be published ${n === 1 ? "is" : "are"} not in the file.`,
  made: (n: number) => `${some(n)} made again`,
  wouldMake: (n: number) => `${some(n)} would be made again`,
  already: (n: number) => `${figures(n)} right already`,
  faults: {
    "says-other": (n: number) => `${figures(n)}: the cell says something else`,
    "no-row": (n: number) => `${figures(n)}: row not found`,
    "several-rows": (n: number) => `${figures(n)}: several rows have the same key`,
    "no-column": (n: number) => `${figures(n)}: column missing`,
    locked: (n: number) => `${figures(n)}: column locked`,
  },
  blank: "blank",
  unavailable: "value not available",
  quoted,
  says: {
    "says-other": (change: string, now: string) => `${change}; the cell now says ${now}`,
    "no-row": (change: string) => `${change}; no row has this key`,
    "several-rows": (change: string) => `${change}; several rows have this key`,
    "no-column": (change: string) => `${change}; the column is not there`,
    locked: (change: string) => `${change}; the column is locked`,
  },
  change: (key: string, column: string, was: string, becomes: string) => `${key}, ${column}: ${was} → ${becomes}`,
  list: "Corrections that were not made again",
  anyway: "Apply anyway",
  anywayOf: (change: string) => `Apply anyway: ${change}`,
  anywayAll: (n: number) => `Apply these ${some(n)} anyway`,
  goTo: (change: string) => `Go to the row: ${change}`,
  more: (n: number) => `and ${count(n, "other", "others")}`,
  moreInReport: (n: number) => `and ${count(n, "other", "others")}: --report gives all of them`,
  busy: "Another operation is under way on this table: try again in a moment.",
};
