/**
 * The text that spreadsheets put on the clipboard: cells between tabs, rows between line ends. A cell that holds a tab, a line end or
 * starts with a quote is written between quotes, its own quotes doubled (Excel, LibreOffice, Google Sheets).
 */

/**
 * Rows of cells of a copied block. Line ends may be CRLF, LF or CR; one at the very end is not a row. A quote counts only when
 * it opens a cell and another one closes it before a tab, a line end or the end; any other quote is text. "" gives no row.
 */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text.charCodeAt(at) === QUOTE ? readQuoted(text, at) : null;
    let end = quoted?.end ?? at;
    if (quoted) row.push(quoted.cell);
    else {
      while (end < text.length && !endsCell(text.charCodeAt(end))) end++;
      row.push(text.slice(at, end));
    }
    const stop = text.charCodeAt(end);
    at = end + (stop === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
    if (stop === TAB) {
      if (at === text.length) row.push("");
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The text to put on the clipboard for a block of cells; `parseClipboard` gives the same block back. No final line end unless it is needed. */
export function formatClipboard(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(formatCell).join("\t")).join("\n");
  const last = rows.at(-1);
  // a last row of one empty cell would be taken for the end of the row before
  return last?.length === 1 && last[0] === "" ? `${text}\n` : text;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const QUOTE = 34;

function endsCell(code: number): boolean {
  return code === TAB || code === LF || code === CR;
}

/** The cell whose opening quote is at `start`, and the position after its closing quote; null when nothing closes it. */
function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  if (close === -1) return null;
  const end = close + 1;
  if (end < text.length && !endsCell(text.charCodeAt(end))) return null;
  return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end };
}

function formatCell(cell: string): string {
  return /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
