/** Rows become columns, and columns rows. */
import { textIn } from "#shared/model/cell-content.ts";
import { rowCountOf, type TextColumns } from "./text-columns.ts";

/** Titles become the first column, under the first title; the texts of the first column become the other titles. */
export function transpose(table: TextColumns): TextColumns {
  const [first = [], ...others] = table.columns;
  const [title = "", ...titles] = table.titles;
  return {
    titles: [title, ...first.map(textIn)],
    columns: [
      titles,
      ...Array.from({ length: rowCountOf(table) }, (_, row) => others.map((column) => column[row] ?? "")),
    ],
  };
}
