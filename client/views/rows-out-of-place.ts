/** How far what is seen is from what would be seen now. */
import { placesOf } from "./row-places.ts";

/** Rows seen that would not be, rows not seen that would, and rows that would stand elsewhere among those seen: the fewest that say it. */
export function rowsOutOfPlace(seen: Uint32Array, wanted: Uint32Array): number {
  const places = placesOf(wanted);
  let [common, moved, before] = [0, 0, 0];
  for (const row of seen) {
    const place = places[row] ?? 0;
    if (place === 0) continue;
    common += 1;
    if (place < before) moved += 1;
    before = place;
  }
  return seen.length - common + (wanted.length - common) + moved;
}
