import type { JoinRowsParams } from "#shared/cleaning/operations/shape/join-rows.ts";
import type { LongToWideParams } from "#shared/cleaning/operations/shape/long-to-wide.ts";
import type { SplitIntoRowsParams } from "#shared/cleaning/operations/shape/split-into-rows.ts";
import type { WideToLongParams } from "#shared/cleaning/operations/shape/wide-to-long.ts";
import type { shape as fr } from "../../fr/operations/shape.ts";
import type { OperationWords } from "../../operation-words.ts";

const separators = {
  separator: {
    ";": "semicolon ;",
    ",": "comma ,",
    "|": "bar |",
    "/": "slash /",
    "-": "hyphen -",
    line: "line break",
    other: "another…",
  },
};

export const shape: Record<keyof typeof fr, OperationWords> = {
  "wide-to-long": {
    title: "Turn columns into rows",
    hint: "One column for each year becomes one row for each year: “2019”, “2020”, “2021” become two columns, “year” and “pupils”.",
    fields: {
      columns: "Columns to turn into rows",
      titles: "Of their titles, take",
      pattern: "Regular expression",
      read: "What is taken of the titles",
      name: "Title of the column that gets the titles",
      value: "Title of the column that gets the values",
      blanks: "A row for blank cells too",
    },
    choices: {
      titles: {
        year: "the year",
        change: "what changes from one to the next",
        whole: "the whole title",
        pattern: "what a regular expression finds",
      },
    },
    help: {
      titles: "“girls 2019”, “boys 2019” give two columns of values, “girls” and “boys”.",
      pattern: "Its first parentheses give the text, the second ones the column of values: (\\d{4}) (.*).",
    },
    did: ({ columns }: WideToLongParams, say) => `turned the columns ${say.columns(columns)} into rows`,
  },
  "long-to-wide": {
    title: "Turn rows into columns",
    hint: "One row for each year becomes one column for each year.",
    fields: {
      column: "Column whose values become titles",
      columns: "Columns of values",
      sorted: "New columns in the order of their titles",
    },
    help: { columns: "Rows that are the same in all other columns become one." },
    did: ({ column }: LongToWideParams, say) => `turned the values of ${say.column(column)} into columns`,
  },
  transpose: {
    title: "Swap rows and columns",
    hint: "Each row becomes a column, and each column a row. The first column gives the titles.",
    did: () => "swapped rows and columns",
  },
  "split-into-rows": {
    title: "Cut cells into several rows",
    hint: "One row for each value: “English; German” becomes two rows, the other columns being copied.",
    fields: { column: "Column to cut", separator: "Cut at each", other: "What stands between" },
    choices: separators,
    did: ({ column }: SplitIntoRowsParams, say) => `cut ${say.column(column)} into several rows`,
  },
  "join-rows": {
    title: "Join several rows into one",
    hint: "Rows that differ in one column alone become one, with all its values: “English; German”.",
    fields: {
      column: "Column whose values to join",
      columns: "Join the rows that are the same in",
      separator: "Between the values",
      other: "What stands between",
    },
    choices: separators,
    help: { columns: "No column chosen: in all the others." },
    did: ({ column }: JoinRowsParams, say) => `joined the rows that differed in ${say.column(column)} alone`,
  },
};
