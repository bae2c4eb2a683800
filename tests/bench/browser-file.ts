/** The CSV that is dropped on both pages. */
import { COLUMNS, communeRows } from "./document-rows.ts";

/** Columns beyond those of the communes repeat them, with other texts. */
export function formatCsv(rows: number, columns: number): string {
  const title = (i: number): string => COLUMNS[i] ?? `${COLUMNS[i % COLUMNS.length]}_${i}`;
  const lines = communeRows(rows).map((row) =>
    Array.from({ length: columns }, (_, i) => quoted(row[i] ?? `${row[i % row.length]} ${i}`)).join(","),
  );
  return `${[Array.from({ length: columns }, (_, i) => title(i)).join(","), ...lines].join("\r\n")}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
