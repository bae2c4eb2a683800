/** Lines above the titles: the reference engine passes over some, and takes others for the titles themselves. */

/** It looks at so many lines. */
const SAMPLE_ROWS = 100;

/**
 * Index of the first line above the titles (at `header`) that frictionless-py would take for them; null when it passes over all. Its
 * rule (`Detector.detect_dialect`): the first line whose number of cells is that of the others on average, give or take a tenth, or one.
 */
export function titleTakenForHeader(rows: readonly (readonly string[])[], header: number): number | null {
  const widths = rows.slice(0, SAMPLE_ROWS).map((cells) => (isBlankLine(cells) ? 0 : cells.length));
  const mean = halfToEven(widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length));
  const drift = Math.max(1, halfToEven(mean * 0.1));
  const found = widths.slice(0, header).findIndex((width) => width > 0 && Math.abs(width - mean) <= drift);
  return found === -1 ? null : found;
}

/** No cell at all, to the reference engine. */
export function isBlankLine(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === "";
}

/** Rounded as Python rounds. */
function halfToEven(value: number): number {
  const below = Math.floor(value);
  return value - below === 0.5 ? below + (below % 2) : Math.round(value);
}
