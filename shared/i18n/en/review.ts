import type { review as fr } from "../fr/review.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

export const review: typeof fr = {
  problems: {
    title: "Problems",
    total: (n) => count(n, "problem", "problems"),
    cells: (n) => count(n, "cell", "cells"),
    places: (n) => count(n, "place", "places"),
    wholeTable: "The whole table",
    unnamedColumn: "column without a name",
    example: "Example",
    blank: "blank",
    see: "Show",
    previous: "Previous",
    next: "Next",
    position: (at, of) => `${at.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`,
    allGood: "All good",
    checked: (rows, columns) =>
      `${count(rows, "row", "rows")} checked on ${count(columns, "column", "columns")} of the schema.`,
    remarks: (n) => `${count(n, "remark", "remarks")}: nothing wrong, but good to know`,
    noSchema: "Nothing is checked yet",
    noSchemaSentence: "Choose a schema: every value will then be checked as it is typed, for everyone.",
    chooseSchema: "Choose a schema",
  },
  comments: {
    title: "Comments",
    ofRow: (position) => `Row ${position.toLocaleString("en-GB")}`,
    ofTable: "In the whole table",
    noRow: "Move to a cell to comment on its row.",
    noneHere: "No comment on this row yet.",
    none: "No comment in this table yet.",
    write: "Write a comment on this row",
    placeholder: "A question, a remark…",
    send: "Comment",
    reply: "Reply",
    replyPlaceholder: "Your reply…",
    resolve: "Mark as settled",
    reopen: "Open again",
    resolved: "settled",
    showResolved: (n) => `Show ${count(n, "settled thread", "settled threads")}`,
    hideResolved: "Hide settled threads",
    goToRow: "Go to the row",
    deletedRow: "deleted row",
    notSent: "This comment was not sent: it is still in the field. Try again.",
    readOnly: "Your role lets you read comments.",
  },
};
