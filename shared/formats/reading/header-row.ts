/**
 * Finds the row of titles. Authors put a title, a date or blank lines above it, which often come padded to the width of the table; those
 * rows are set aside and the person is told (reference engines skip them too: the row of titles is the first about as wide as the rest).
 */

/** Index of the row of titles among the first rows of a file; null when the first row looks like data already. */
export function findHeaderRow(rows: readonly (readonly string[])[]): number | null {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== "").length);
  const width = median(filled.filter((count) => count > 0));
  let at = filled.findIndex((count, index) => count > 0 && !isAbove(rows, filled, index, width));
  if (at === -1)
    at = Math.max(
      0,
      filled.findIndex((count) => count > 0),
    );
  return looksLikeData(rows[at] ?? [], rows.slice(at + 1)) ? null : at;
}

function isAbove(rows: readonly (readonly string[])[], filled: readonly number[], at: number, width: number): boolean {
  const count = filled[at] ?? 0;
  if (width >= 3) return count * 2 <= width;
  if (width < 2 || count > 1 || isSeparatorHint(rows[at])) return isSeparatorHint(rows[at]);
  // two columns: a lone cell is above the titles only when what follows clearly is a row of titles over data
  const next = rows.findIndex((_, index) => index > at && (filled[index] ?? 0) > 0);
  const below = rows.slice(next + 1).filter((row) => row.some((cell) => cell !== ""));
  const titles = rows[next] ?? [];
  return (
    filled[next] === 2 &&
    titles.every((title) => !/\d/.test(title)) &&
    below.length > 0 &&
    titles.some((_, column) => below.every((row) => /\d/.test(row[column] ?? "")))
  );
}

/** `sep=;`, the line that tells Excel the separator. */
function isSeparatorHint(row: readonly string[] | undefined): boolean {
  return row?.[0]?.startsWith("sep=") ?? false;
}

/** Shapes that are never titles; numbers alone are left out, for a year is a frequent title. */
const DATA = [/^-?\d+[.,]\d+$/, /^\d{4}-\d{2}-\d{2}/, /^\d{1,2}\/\d{1,2}\/\d{4}/, /^\S+@\S+\.\S+$/, /^https?:\/\//];

function looksLikeData(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (below.length === 0) return false;
  return first.some((cell, column) =>
    DATA.some(
      (shape) => shape.test(cell) && below.every((row) => (row[column] ?? "") === "" || shape.test(row[column] ?? "")),
    ),
  );
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
