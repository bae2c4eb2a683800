/** A table of a web page, of a letter or of a spreadsheet, as programs put it on the clipboard. */

/** Programs whose plain text is the table itself, cells of several lines between quotes; ours too. */
const SPREADSHEETS = /Excel\.Sheet|google-sheets-html-origin|LibreOffice|OpenOffice|data-sheets-root|data-tablee/i;

/** True when the plain text beside it is to be read, and not this. */
export function isOfSpreadsheet(html: string): boolean {
  return SPREADSHEETS.test(html);
}

/** Of the first table in it, each cell at its place: what a merged one covers is blank. null: there is no table. */
export function rowsOfHtml(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return null;
  const rows: string[][] = [];
  // as they are now: what the page says of them is counted anew after each change of the text in it
  const lines = [...table.rows];
  for (const [at, line] of lines.entries()) {
    const row = rows[at] ?? [];
    rows[at] = row;
    let column = 0;
    for (const cell of [...line.cells]) {
      while (row[column] !== undefined) column += 1;
      const [width, height] = [Math.min(cell.colSpan, 100), Math.min(cell.rowSpan, lines.length - at)];
      for (let down = 0; down < height; down += 1) {
        const covered = rows[at + down] ?? [];
        rows[at + down] = covered;
        for (let right = 0; right < width; right += 1) covered[column + right] = "";
      }
      row[column] = textOf(cell);
      column += width;
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ""));
}

/** As it is read: paragraphs on lines of their own, spaces as a browser shows them. */
function textOf(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll("br")) end.replaceWith("\n");
  const paragraphs = [...cell.querySelectorAll("p, div, li")].filter(
    (part) => part.querySelector("p, div, li") === null,
  );
  const parts = paragraphs.length > 1 ? paragraphs : [cell];
  return parts
    .map((part) =>
      (part.textContent ?? "")
        .replace(/[ \t\r\f\v]*\n[ \t\r\f\v]*/g, "\n")
        .replace(/[ \t\r\f\v]+/g, " ")
        .trim(),
    )
    .filter((part) => part !== "")
    .join("\n");
}
