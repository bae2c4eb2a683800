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
    spotCheckSentence:
      "Without a schema, check a few rows together: rows drawn at random, each looked at, the result kept.",
    spotCheck: "Draw rows at random",
    missingColumns: (n) => count(n, "required column is missing", "required columns are missing"),
    someMissing: (names, more) => `${names.join(", ")} and ${count(more, "other", "others")}`,
    allMissing: (names) =>
      `${names.join(", ")}. Add them, or give these names to the columns that hold these values: “Fit the columns to the schema” does it.`,
    checking: "Checking…",
    checkingSentence:
      "The server is reading the whole table: the list comes in a moment. You can go on working meanwhile.",
    list: "Where this problem is",
    rowGone: "deleted row",
    wholeRow: "the whole row",
    score: {
      title: "Conformity of the table",
      percent: (n) => `${n.toLocaleString("en-GB")}%`,
      ofValues: (n) => `conform, of ${count(n, "value expected or entered", "values expected or entered")}`,
      wrong: (n) => `${count(n, "value", "values")} to correct`,
      requiredEmpty: (n) => count(n, "required cell still empty", "required cells still empty"),
      absentColumns: (n) => count(n, "required column missing", "required columns missing"),
      unavailable: (n) => count(n, "value not available", "values not available"),
      byColumn: "Column by column",
      column: "Column",
      conforming: "Conforming",
      empty: "To fill in",
      nothing: "nothing entered",
      absent: "This required column is missing from the table.",
    },
  },
  comments: {
    title: "Comments",
    ofRow: (position) => `Row ${position.toLocaleString("en-GB")}`,
    ofTable: "In the whole table",
    noRow: "Move to a cell to comment on its row.",
    noneHere: "No comment on this row yet.",
    none: "No comment in this table yet.",
    write: "Write a comment on this row",
    placeholder: "A remark… @ to tell someone",
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
