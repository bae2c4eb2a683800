import type { PatternFault } from "#shared/schema/constraints/pattern-fault.ts";
import type { Words } from "../words.ts";

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString("en-GB")}\u00a0${Math.abs(n) === 1 ? one : many}`;
const cells = (n: number) => count(n, "cell", "cells");

const faults: Record<PatternFault["kind"], string> = {
  "open-group": "this parenthesis is not closed. Add ) or write \\(",
  "stray-closing": "this parenthesis closes a group that is not open. Write \\) to look for a parenthesis",
  "open-class": "this bracket is not closed. Add ] or write \\[",
  "nothing-to-repeat":
    "there is nothing to repeat before this character. Write \\ before it to look for the character itself",
  "ends-in-backslash": "a character is missing after the backslash. Write \\\\ to look for a backslash",
  "backward-range": "this range is backwards: the first character must come before the second",
  "backward-count": "this number of times is backwards: the smaller one must come first",
  other: "it cannot be read",
};

export const find: Words["find"] = {
  bar: "Find and replace",
  find: "Find",
  replace: "Replace",
  text: "Find",
  placeholder: "Find in the table",
  blankPlaceholder: "nothing: blank cells",
  by: "Replace with",
  byPlaceholder: "Replace with… (blank: clear)",
  exact: "Match case and accents",
  whole: "Whole cell",
  wholeHint: "The cell holds this text and nothing else. Without text: blank cells.",
  pattern: "Regular expression",
  patternHint: "For instance \\d{5}: five digits",
  keepsCase: "Keep capitals",
  keepsCaseHint: "ROAD becomes AVENUE, Road becomes Avenue",
  groupsHint: "$1, $2: what the parentheses found; $&: all that was found",
  where: "Where to look",
  scopes: {
    seen: "The whole table",
    seenPart: "What I see",
    column: (name) => `Column ${name}`,
    selection: (n) => `The selection (${cells(n)})`,
    whole: "Everything, even filtered or hidden",
  },
  next: "Next",
  previous: "Previous",
  close: "Close the search",
  options: "Options",
  place: (at, all) => `${at.toLocaleString("en-GB")} of ${cells(all)}`,
  found: cells,
  none: "No cell",
  looking: "Looking…",
  outOfSight: (n) => `${cells(n)} out of sight (filtered or hidden)`,
  unjudged: (n) =>
    `${cells(n)} whose text is too long for this expression: ${n > 1 ? "they are" : "it is"} not counted.`,
  fault: (kind, at) =>
    at === null
      ? `This is not a regular expression: ${faults[kind]}.`
      : `This is not a regular expression: at character ${at + 1}, ${faults[kind]}.`,
  replaceOne: "Replace",
  replaceAll: "Replace all",
  preview: "Preview",
  before: (n) => `What will be written in ${cells(n)}. Untick what should stay.`,
  nothing: "Nothing to replace.",
  line: (before, after, n) =>
    `${before === "" ? "blank" : before} becomes ${after === "" ? "blank" : after}, ${cells(n)}`,
  becomes: "becomes",
  more: (n) => `Show ${count(n, "more text", "more texts")}`,
  apply: (n) => `Replace in ${cells(n)}`,
  preparing: (percent) => `Preparing… ${percent}%`,
  stop: "Stop",
  stopped: "Stopped: nothing was replaced.",
  done: (n) => `${cells(n)} replaced.`,
  undo: "Undo",
  undone: "Undone.",
  closed: (n) =>
    n > 1 ? `${cells(n)} in locked columns stay as they are.` : "1\u00a0cell in a locked column stays as it is.",
  tooLong: (n) =>
    n > 1
      ? `${cells(n)} would have more than 32,768 characters: they stay as they are.`
      : "1\u00a0cell would have more than 32,768 characters: it stays as it is.",
  tooMuch: "This is more than one gesture can write. Replace column by column.",
};
