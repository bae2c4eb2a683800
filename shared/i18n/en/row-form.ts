import type { Words } from "../words.ts";

const figures = (n: number) => n.toLocaleString("en-GB");

export const rowForm: Words["rowForm"] = {
  title: "Row",
  row: (n) => `Row ${figures(n)}`,
  place: (at, all) => `${figures(at)} of ${figures(all)}`,
  none: "Choose a cell of the table: its row shows here, one field for each column.",
  previous: "Previous row (Page Up)",
  next: "Next row (Page Down)",
  nextProblem: "Next problem",
  noProblem: "No problem in what you are looking at.",
  pin: "Keep this row",
  pinHint: "The form stays on this row when you go elsewhere in the table",
  unpin: "Follow the chosen cell",
  comments: (n) => (n === 0 ? "Comment" : n === 1 ? "1 thread" : `${figures(n)} threads`),
  deleted: "This row was just deleted. Its texts can still be read here.",
  out: "This row is not in what you are looking at: a filter hides it.",
  problems: (n) => (n === 0 ? "No problem in this row" : n === 1 ? "1 problem" : `${figures(n)} problems`),
  required: "required",
  example: (text) => `Example: ${text}`,
  here: (name) => `${name} is here`,
  types: (name) => `${name} is typing here`,
  kept: "Each field is saved when you leave it.",
};
