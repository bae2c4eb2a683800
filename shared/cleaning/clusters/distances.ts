/** How far two texts are from each other. */

/** Number of characters put in, left out or replaced between two texts (Levenshtein), or `most + 1` where it is more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > most) return most + 1;
  // what both begin and end with costs nothing
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from++;
  let [width, height] = [short.length, long.length];
  while (width > from && short.charCodeAt(width - 1) === long.charCodeAt(height - 1)) {
    width--;
    height--;
  }
  width -= from;
  height -= from;
  if (width === 0) return height;
  let above = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= height; row++) {
    // farther from the diagonal than `most` it costs more
    const [first, last] = [Math.max(1, row - most), Math.min(width, row + most)];
    const line: number[] = new Array(width + 1).fill(most + 1);
    if (row <= most) line[0] = row;
    const letter = long.charCodeAt(from + row - 1);
    let least = line[0] ?? most + 1;
    for (let at = first; at <= last; at++) {
      const replaced = (above[at - 1] ?? 0) + (letter === short.charCodeAt(from + at - 1) ? 0 : 1);
      const cost = Math.min(replaced, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1);
      line[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    above = line;
  }
  return Math.min(above[width] ?? 0, most + 1);
}

/**
 * How much more two texts take written one after the other than each written twice: 0 for equal texts, about 10 for texts with nothing in
 * common (the normalised compression distance that OpenRefine calls PPM, times ten). Far better than edits for long texts whose words changed places.
 */
export function compressionDistance(a: string, b: string): number {
  if (a === b) return 0;
  const twice = bitsOf(a + a) + bitsOf(b + b);
  return twice === 0 ? 0 : Math.max(0, 10 * ((bitsOf(a + b) + bitsOf(b + a)) / twice - 1));
}

const DEEPEST = 4;
/** what a character costs that was never met */
const NEW = 8;

/** Bits that a text takes when each character is guessed from those before it: prediction by partial matching, method C. */
function bitsOf(text: string): number {
  const met = new Map<string, Map<string, number>>();
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const next = text[at] ?? "";
    let isFound = false;
    for (let depth = Math.min(DEEPEST, at); depth >= 0; depth--) {
      const context = text.slice(at - depth, at);
      const counts = met.get(context);
      if (counts === undefined) {
        met.set(context, new Map([[next, 1]]));
        continue;
      }
      if (!isFound) {
        let total = counts.size;
        for (const count of counts.values()) total += count;
        const count = counts.get(next);
        isFound = count !== undefined;
        bits -= Math.log2((count ?? counts.size) / total);
      }
      counts.set(next, (counts.get(next) ?? 0) + 1);
    }
    if (!isFound) bits += NEW;
  }
  return bits;
}
