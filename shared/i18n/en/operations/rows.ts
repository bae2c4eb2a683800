import type { DeduplicateParams } from "#shared/cleaning/operations/rows/deduplicate.ts";
import type { DeleteByFilterParams } from "#shared/cleaning/operations/rows/delete-by-filter.ts";
import type { DeleteEmptyParams } from "#shared/cleaning/operations/rows/delete-empty.ts";
import type { HeadingsToColumnParams } from "#shared/cleaning/operations/rows/headings-to-column.ts";
import type { MergeRowsParams } from "#shared/cleaning/operations/rows/merge-rows.ts";
import type { SortParams } from "#shared/cleaning/operations/rows/sort.ts";
import type { TitlesFromRowsParams } from "#shared/cleaning/operations/rows/titles-from-rows.ts";
import type { rows as fr } from "../../fr/operations/rows.ts";
import type { OperationWords } from "../../operation-words.ts";

export const rows: Record<keyof typeof fr, OperationWords> = {
  "delete-empty": {
    title: "Delete blank rows",
    hint: "Deletes the rows in which nothing is written, in any column, or in the columns chosen.",
    fields: { columns: "Blank in" },
    help: { columns: "No column chosen: rows that are blank everywhere." },
    did: ({ columns }: DeleteEmptyParams, say) =>
      columns.length === 0 ? "deleted the blank rows" : `deleted the rows blank in ${say.columns(columns)}`,
  },
  "delete-totals": {
    title: "Delete total rows",
    hint: "Finds totals and subtotals, by their name (“Total”) or because they are the sum of the rows above, and deletes them: the data alone are left.",
    fields: { sums: "Also sums without a name", keep: "Rows found" },
    help: { keep: "Untick those that are none." },
    did: () => "deleted the total rows",
  },
  "delete-by-filter": {
    title: "Delete the rows that meet conditions",
    hint: "For example those where “town” is blank, or all but those of 2021.",
    fields: { filters: "Conditions", keep: "Keep these rows, delete the others" },
    did: ({ filters, keep }: DeleteByFilterParams, say) => {
      const columns = filters.flatMap((filter) =>
        "columns" in filter ? filter.columns : "column" in filter && filter.column !== null ? [filter.column] : [],
      );
      const of = columns.length === 0 ? "" : ` on ${say.columns([...new Set(columns)])}`;
      return keep ? `kept only the rows that meet conditions${of}` : `deleted the rows that meet conditions${of}`;
    },
  },
  "headings-to-column": {
    title: "Make a column of the headings",
    hint: "A row “Public schools” above the schools becomes a column: each row says under which heading it stands.",
    fields: { column: "Headings are in", title: "Title of the new column" },
    help: { column: "A row where nothing else is filled in is a heading. Do it before you fill blank cells." },
    did: ({ column, title }: HeadingsToColumnParams, say) =>
      `made a column “${title}” of the headings in ${say.columns([column])}`,
  },
  deduplicate: {
    title: "Delete duplicate rows",
    hint: "Of several rows that say the same, keeps one: for example a single one for each school.",
    fields: {
      columns: "The same in",
      compare: "The same",
      keep: "Keep",
      fill: "Fill its blank cells with what the others say",
      differing: "Those that say something else elsewhere",
    },
    choices: {
      compare: { exact: "to the letter", cleaned: "whatever the case, the accents, the order of words" },
      keep: { first: "the first", last: "the last", fullest: "the fullest" },
      differing: { go: "are deleted too", stay: "stay" },
    },
    help: {
      columns: "No column chosen: rows that are the same everywhere.",
      differing: "The preview says which texts would be lost.",
    },
    did: ({ columns }: DeduplicateParams, say) =>
      columns.length === 0 ? "deleted the duplicate rows" : `deleted the duplicate rows by ${say.columns(columns)}`,
  },
  "merge-rows": {
    title: "Merge duplicate rows",
    hint: "Makes one of the rows that say the same, with the text to keep chosen in each column.",
    fields: { groups: "Rows to bring together" },
    did: ({ groups }: MergeRowsParams) => {
      const gone = groups.reduce((sum, group) => sum + group.gone.length, 0);
      const into = groups.length === 1 ? "one" : groups.length.toLocaleString("en-GB");
      return `merged ${(gone + groups.length).toLocaleString("en-GB")} rows into ${into}`;
    },
  },
  sort: {
    title: "Sort the rows for good",
    hint: "Gives the rows an order, for everyone: numbers and dates by their value, blank cells last.",
    fields: { keys: "Order" },
    did: ({ keys }: SortParams, say) => {
      const [first] = keys;
      const way = keys.length === 1 && first?.descending === true ? ", from the largest to the smallest" : "";
      return `sorted the rows by ${say.columns(keys.map(({ column }) => column))}${way}`;
    },
  },
  "first-row-to-titles": {
    title: "Make the first row the titles",
    hint: "When the titles of the columns were left in the first row of the table.",
    did: () => "made the first row the titles of the columns",
  },
  "titles-from-rows": {
    title: "Join titles of several rows",
    hint: "A title on two levels becomes one: “Pupils 2021” above “Girls” becomes “Pupils 2021 – Girls”.",
    fields: {
      rows: "First rows that are titles",
      above: "The present titles are the upper level",
      separator: "Between the levels",
    },
    help: { rows: "The title of a group stands for all the columns under it." },
    did: ({ rows }: TitlesFromRowsParams) =>
      rows === 1
        ? "joined the first row to the titles of the columns"
        : `made the first ${rows} rows the titles of the columns`,
  },
  "titles-to-row": {
    title: "Put the titles back in the first row",
    hint: "When what was taken for titles is a row of data.",
    fields: { titles: "Call the columns" },
    choices: { titles: { letters: "A, B, C…", numbers: "1, 2, 3…" } },
    did: () => "put the titles of the columns back in the first row",
  },
};
