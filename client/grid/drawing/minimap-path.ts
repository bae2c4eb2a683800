/** Marks along the scroll bar: where rows stand, drawn in as many places as there are pixels. */

/** px: one row alone is still seen */
const LEAST = 2;

/**
 * The outline (SVG) of marks `width` wide for rows among `count`, over `height` pixels; what touches is one mark. Empty for no row.
 * `width` and `height` in CSS pixels.
 */
export function marksPath(rows: Iterable<number>, count: number, height: number, width: number): string {
  const pixels = new Uint8Array(Math.max(0, Math.floor(height)));
  const last = pixels.length - LEAST;
  if (count <= 0 || last < 0) return "";
  for (const row of rows) {
    const y = Math.min(last, Math.floor((row / count) * height));
    for (let at = y; at < y + LEAST; at += 1) pixels[at] = 1;
  }
  let path = "";
  for (let y = 0; y < pixels.length; ) {
    const from = y;
    while (pixels[y] === 1) y += 1;
    if (y > from) path += `M0 ${from}h${width}v${y - from}h-${width}z`;
    y += 1;
  }
  return path;
}

/** The row nearest to a place along the bar; null where there is none. */
export function rowNear(rows: Iterable<number>, count: number, height: number, y: number): number | null {
  const wanted = (y / height) * count;
  let nearest: number | null = null;
  for (const row of rows) {
    if (nearest === null || Math.abs(row - wanted) < Math.abs(nearest - wanted)) nearest = row;
  }
  return nearest;
}
