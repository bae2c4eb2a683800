/** What a reader did or saw, as a sentence: how many, where, and what became of it. */
import type { readingNotes as fr } from "../fr/reading-notes.ts";

export const readingNotes: typeof fr = {
  "bom-removed": () => "An invisible encoding mark (BOM) was removed from the start of the file.",
  "duplicate-titles": ({ count, examples }) =>
    count > 1
      ? `${count} titles name several columns: ${list(examples, count)}. They are kept as they are; rename them in the table.`
      : `The title ${list(examples, count)} names several columns. It is kept as it is; rename these columns in the table.`,
  "empty-titles": ({ count, examples }) =>
    count > 1
      ? `${count} columns have no title (columns ${examples.join(", ")}${count > examples.length ? "…" : ""}). Name them in the table.`
      : `Column ${examples.join("")} has no title. Name it in the table.`,
  "short-rows": ({ count, line }) =>
    count > 1
      ? `${count} rows have fewer cells than the table has columns (the first: line ${line}); they were filled with empty cells.`
      : `Line ${line} has fewer cells than the table has columns; it was filled with empty cells.`,
  "long-rows": ({ count, line, examples }) =>
    count > 1
      ? `${count} rows have more cells than there are titles (the first: line ${line}, ${list(examples, examples.length)}). Nothing is lost: the rest is in columns without a title, on the right.`
      : `Line ${line} has more cells than there are titles (${list(examples, examples.length)}). Nothing is lost: the rest is in columns without a title, on the right.`,
  "quote-not-closed": ({ count, line }) =>
    `Line ${line}: an opening quote is never closed; it was kept as text${count > 1 ? ` (${count} times in the file)` : ""}. Check this line.`,
  "quotes-in-text": ({ count, line }) =>
    `Line ${line}: a cell starts with a quote but does not end with it; its quotes were kept as text${count > 1 ? ` (${count} cells in the file)` : ""}. Check this line.`,
  "encoding-guessed": ({ examples }) =>
    `The encoding was guessed (${examples.join("")}). If accents are wrong in the preview, choose another one.`,
  "mojibake-found": ({ count, examples }) =>
    count > 1
      ? `${count} cells have damaged letters, once read in another encoding (${list(examples, examples.length)}). They are kept so; you can have them mended.`
      : `One cell has damaged letters, once read in another encoding (${list(examples, 1)}). It is kept so; you can have it mended.`,
  "mojibake-repaired": ({ count, examples }) =>
    count > 1
      ? `The damaged letters of ${count} cells are mended (${list(examples, examples.length)}).`
      : `The damaged letters of one cell are mended (${list(examples, 1)}).`,
  "headings-kept": ({ count, line, examples }) =>
    count > 1
      ? `${count} rows look like headings (${list(examples, count)}). They are kept; in the table, “Clean” can make a column of them.`
      : `Row ${line} looks like a heading (${list(examples, 1)}). It is kept; in the table, “Clean” can make a column of it.`,
  "hidden-rows-kept": ({ count }) =>
    count > 1
      ? `${count} rows that the workbook hides are kept, for they are data.`
      : "One row that the workbook hides is kept, for it is data.",
  "hidden-columns-kept": ({ count, examples }) =>
    count > 1
      ? `${count} columns that the workbook hides are kept (${list(examples, count)}). See whether they may be published.`
      : `One column that the workbook hides is kept (${list(examples, 1)}). See whether it may be published.`,
};

function list(examples: readonly string[], count: number): string {
  return examples.map((example) => `“${example}”`).join(", ") + (count > examples.length ? "…" : "");
}
