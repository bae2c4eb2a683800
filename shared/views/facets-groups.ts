/** The values of a column gathered: by the number of their characters, by their shape. */
import type { InSlices } from "#shared/model/in-slices.ts";
import type { FacetValue } from "./facets.ts";
import { shapeOf } from "./shapes.ts";

/** Values that have something in common. */
export interface ValueGroup<Key> {
  readonly key: Key;
  /** number of cells */
  readonly count: number;
  /** number of different texts */
  readonly distinct: number;
  /** the most frequent of them */
  readonly example: string;
}

const SLICE = 4_000;

/** By number of characters, as the filter by length counts them (UTF-16 code units), the shortest first; blank cells are left out. */
export function* lengthsInSlices(values: readonly FacetValue[]): InSlices<readonly ValueGroup<number>[]> {
  const groups = yield* gathered(values, (text) => text.length);
  return groups.sort((a, b) => a.key - b.key);
}

/** By shape, the most frequent first; blank cells are left out. */
export function* shapesInSlices(values: readonly FacetValue[]): InSlices<readonly ValueGroup<string>[]> {
  const groups = yield* gathered(values, shapeOf);
  return groups.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function* gathered<Key>(values: readonly FacetValue[], keyOf: (text: string) => Key): InSlices<ValueGroup<Key>[]> {
  const groups = new Map<Key, { key: Key; count: number; distinct: number; example: string }>();
  for (let at = 0; at < values.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const value = values[at];
    if (value === undefined) continue;
    const key = keyOf(value.text);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { key, count: value.count, distinct: 1, example: value.text });
    else {
      known.count += value.count;
      known.distinct += 1;
    }
  }
  return [...groups.values()];
}
