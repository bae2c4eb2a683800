/** Words of the repairs: beside the problems, and in their preview. */
import type { repairs as fr } from "../fr/repairs.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

export const repairs: typeof fr = {
  kinds: {
    spaces: "Stray spaces removed",
    encoding: "Misread letters put right",
    date: "Dates rewritten",
    "excel-date": "Dates a spreadsheet had counted in days",
    time: "Times rewritten",
    number: "Numbers rewritten",
    boolean: "Yes or no, in the schema’s words",
    value: "Closest values of the list",
    list: "Lists rewritten",
    "web-address": "Web addresses completed",
    email: "E-mail addresses cleaned",
    zeros: "Leading zeros put back",
    phone: "Phone numbers in the form asked",
    identifier: "Codes cleaned",
    swapped: "Latitude and longitude exchanged",
    coordinates: "Coordinates rewritten",
    projected: "Metres (Lambert) turned into degrees",
    "opening-hours": "Opening hours translated",
    case: "Capitals and small letters adjusted",
  },
  open: (cells) => `Fix ${count(cells, "cell", "cells")}`,
  openMany: "Fix",
  openLabel: (what, column) => `${what} of the column “${column}”`,
  cell: "Fix this cell",
  cellAs: (text) => `Write “${text}”`,
  cellLabel: (before, after) => `Replace “${before}” with “${after}”`,
  title: (column) => `Fix “${column}”`,
  scope: { label: "Which cells", group: "This problem", column: "The whole column" },
  order: {
    question: (text) => `“${text}”: what does the first number say?`,
    "day-first": (date) => `The day: ${date}`,
    "month-first": (date) => `The month: ${date}`,
    first: "Nothing else in the column makes it sure: choose to see what will be written.",
  },
  preview: "Look at what will be written, and untick what is wrong.",
  list: "What will be written",
  all: "Tick all",
  cells: (n) => count(n, "cell", "cells"),
  line: (before, after, cells) => `“${before}” becomes “${after}”, ${count(cells, "cell", "cells")}`,
  becomes: "becomes",
  more: (n) => `Show ${count(n, "other spelling", "other spellings")}`,
  left: (n) => `${count(n, "cell remains", "cells remain")} to fix by hand: no fix is sure.`,
  leftLike: (texts, more) => `${texts.map((text) => `“${text}”`).join(", ")}${more ? "…" : ""}`,
  blank: (n) => `${count(n, "empty cell", "empty cells")} to fill in by hand.`,
  nothing: "No fix is sure here.",
  apply: (n) => `Fix ${count(n, "cell", "cells")}`,
  done: (n) => `${count(n, "cell fixed", "cells fixed")}.`,
  takeBack: "Put everything back",
  skipped: (n) =>
    n === 1
      ? "One cell changed meanwhile: it was left as it is."
      : `${count(n, "cell", "cells")} changed meanwhile: they were left as they are.`,
  noneDone: "These cells changed meanwhile: nothing was written.",
  tooLarge: "This is too much for one gesture: untick some of the lines, and start again.",
  columns: {
    title: "The columns of the table",
    toRename: (n) => count(n, "column to rename", "columns to rename"),
    toAdd: (n) => count(n, "column to add", "columns to add"),
    toOrder: "another order",
    differ: (said) => `The schema asks for: ${said.join(", ")}.`,
    open: "Fit the columns to the schema",
    rename: (from, to) => `Rename “${from}” to “${to}”`,
    add: (name) => `Add “${name}”, empty`,
    addRequired: (name) => `Add “${name}”, empty: it is required`,
    order: "Follow the order of the schema",
    orderHint: "Columns that are not in the schema stay, after the others.",
    apply: "Fit the columns",
    done: "The columns fit the schema.",
    tooMany: "There would be too many columns: untick some of them, and start again.",
  },
  blankRows: {
    remove: (n) => `Delete ${count(n, "empty row", "empty rows")}`,
    done: (n) => `${count(n, "empty row", "empty rows")} deleted.`,
  },
};
