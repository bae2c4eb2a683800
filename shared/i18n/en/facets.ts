import type { facets as french } from "../fr/facets.ts";

const number = (n: number) => n.toLocaleString("en-GB");
const cells = (n: number) => `${number(n)} ${n === 1 ? "cell" : "cells"}`;
const rows = (n: number) => `${number(n)} ${n === 1 ? "row" : "rows"}`;
const values = (n: number) => `${number(n)} ${n === 1 ? "value" : "values"}`;
const quoted = (text: string) => `“${text}”`;

export const facets: typeof french = {
  untitled: "untitled",
  choose: "Choose a column to see what it holds: each value with its number of cells.",
  column: "Column",
  add: "Also see the column…",
  remove: (column) => `No longer show the values of ${column}`,
  tabs: { label: "What is counted", values: "Values", duplicates: "Duplicates", lengths: "Lengths", shapes: "Shapes" },
  counting: "Values are being counted…",
  about: (distinct, filled) =>
    `${number(distinct)} ${distinct === 1 ? "value" : "different values"} in ${cells(filled)}`,
  among: (kept, all) =>
    kept === 0
      ? "Your other filters keep no row: there is nothing to count. Take one of them away, above the table, to see the values of this column."
      : `Among the ${rows(kept)} that your other filters keep, of ${number(all)}. Replacing touches these alone.`,
  search: "Search for a value",
  clearSearch: "Clear the search",
  nothingFound: (sought) => `No value contains ${quoted(sought)}.`,
  nothing: "No value here.",
  order: { label: "Order of the values", count: "Most frequent", text: "A to Z" },
  again: "Put in order again",
  list: (column) => `Values of ${column}`,
  blank: "(blank)",
  keep: (value, n) => `Only see the rows ${quoted(value)} (${cells(n)})`,
  leaveOut: (value) => `Leave out the rows ${quoted(value)}`,
  takeBack: (value) => `Take the rows ${quoted(value)} back`,
  clear: "Stop filtering",
  tooManyTicked: "At most 1,000 values can be ticked: leave the others out instead.",
  edit: (value) => `Replace ${quoted(value)} everywhere`,
  fill: "Fill the blank cells",
  by: (value) => `Replace ${quoted(value)} with`,
  fillWith: "Fill the blank cells with",
  replace: (n) => `Replace in ${cells(n)}`,
  fillCells: (n) => `Fill ${cells(n)}`,
  empty: (n) => `Empty ${cells(n)}`,
  replaced: (n, after) => (after === "" ? `${cells(n)} emptied.` : `${quoted(after)} written in ${cells(n)}.`),
  noneReplaced: "No cell holds this value any more: nothing was written.",
  tooLong: "A cell holds at most 32,768 characters: shorten this text.",
  writings: (n) => `${number(n)} writings`,
  writingsHelp: "The same value but for case, accents or spaces",
  alike: (n) => (n === 1 ? "1 value is written in several ways" : `${values(n)} are written in several ways`),
  allValues: "All values",
  unify: (text, n) => `Write ${quoted(text)} everywhere: ${cells(n)} to change`,
  unifyShort: "Keep this one",
  firstOnly: (shown, all) => `The first ${number(shown)} of ${number(all)}.`,
  duplicates: (n, inRows) =>
    n === 1
      ? `1 value is there several times, in ${rows(inRows)}.`
      : `${values(n)} are there several times, in ${rows(inRows)}.`,
  noDuplicates: "No value is there twice.",
  highlight: "Highlight them in the table",
  onlyDuplicates: "Only see these rows",
  length: (n) => `${number(n)} ${n === 1 ? "character" : "characters"}`,
  groupOf: (distinct, example) => (distinct > 1 ? `${values(distinct)}, such as ${quoted(example)}` : quoted(example)),
  shapesHelp: "A: capital, a: small letter, 9: digit; three letters stand for three or more.",
  statistics: {
    title: "Statistics",
    filled: "Filled",
    blank: "Blank",
    unavailable: "Value not available",
    distinct: "Different values",
    least: { number: "Smallest", date: "Earliest", text: "First from A to Z" },
    most: { number: "Largest", date: "Latest", text: "Last from A to Z" },
    sum: "Sum",
    mean: "Mean",
    median: "Median",
    others: { number: "Not numbers", date: "Not dates" },
    longest: "Longest",
    mostFrequent: "Most frequent",
    characters: (n) => `${number(n)} ${n === 1 ? "character" : "characters"}`,
    share: (percent) => `${percent.toLocaleString("en-GB", { maximumFractionDigits: 1 })}%`,
  },
  number: (value) => value.toLocaleString("en-GB", { maximumFractionDigits: 6 }),
  doubles: {
    label: "Highlighted duplicates",
    count: (inRows, groups, columns) =>
      `${rows(inRows)} are duplicates by ${columns}: ${number(groups)} repeated ${groups === 1 ? "content" : "contents"}`,
    none: (columns) => `No duplicates by ${columns}.`,
    wholeRow: "the whole row",
    previous: "Previous duplicate",
    next: "Next duplicate",
    only: "Only see them",
    close: "Stop highlighting",
  },
};
