/** A table on the clipboard, as a file: the text that spreadsheets put there, or a table of a web page or of a letter. */
import { isOfSpreadsheet, rowsOfHtml } from "#client/ui/html-table.ts";
import { formatClipboard, parseClipboard } from "#shared/formats/tsv.ts";

export interface Pasted {
  readonly text: string;
  /** "": none */
  readonly html: string;
}

/** The text of a file with this table; null when there is none: a single cell, a sentence. */
export function tableText({ text, html }: Pasted): string | null {
  const rows = isOfSpreadsheet(html) ? null : rowsOfHtml(html);
  if (rows !== null && isTable(rows)) return formatClipboard(rows);
  return text.trim() !== "" && isTable(parseClipboard(text)) ? text : null;
}

function isTable(rows: readonly (readonly string[])[]): boolean {
  return rows.filter((row) => row.some((cell) => cell.trim() !== "")).length > 1 || rows.some((row) => row.length > 1);
}
