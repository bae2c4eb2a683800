/**
 * Tables to CSV as portals want it (RFC 4180): UTF-8 without byte order mark, comma, CRLF, a final line end, quotes only where they
 * are needed, doubled inside, every row of the same width. Texts are written as they are: -0.5 and +33… stay data, not formulas.
 */

/** UTF-16 code units gathered before a piece is handed over */
const PIECE = 64 * 1024;

/**
 * The file in pieces of about 64,000 characters, titles first. A row that is shorter than the titles is filled with empty cells, a
 * longer one is cut. A single column writes a blank cell as "" so that its line is not taken for a blank one.
 */
export function* writeCsv(titles: readonly string[], rows: Iterable<readonly string[]>): Generator<string, void> {
  const width = titles.length;
  let piece = formatRow(titles, width);
  for (const row of rows) {
    piece += formatRow(row, width);
    if (piece.length >= PIECE) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}

function formatRow(cells: readonly string[], width: number): string {
  if (width === 1) return `${formatCell(cells[0] ?? "") || '""'}\r\n`;
  let text = "";
  for (let at = 0; at < width; at++) {
    const cell = cells[at];
    if (at > 0) text += ",";
    if (cell) text += formatCell(cell);
  }
  return `${text}\r\n`;
}

function formatCell(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const NEEDS_QUOTES = /[",\r\n]|^[ \t\uFEFF]|[ \t]$/;
