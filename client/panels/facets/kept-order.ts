/** The order in which values are read: it stays as it was, whatever is typed meanwhile, until one asks for it anew. */
import type { InSlices } from "#shared/model/in-slices.ts";
import type { FacetValue } from "#shared/views/facets.ts";
import { ranksInSlices } from "#shared/views/text-ranks.ts";

export type ValueOrder = "count" | "text";

/** As in a dictionary, numbers and dates by their value. */
export function* byTextInSlices(values: readonly FacetValue[]): InSlices<readonly FacetValue[]> {
  const ranks = yield* ranksInSlices(values.map(({ text }) => text));
  return Uint32Array.from(values.keys())
    .sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
    .reduce<FacetValue[]>((sorted, index) => {
      const value = values[index];
      if (value !== undefined) sorted.push(value);
      return sorted;
    }, []);
}

/**
 * The values in the places they had, with their counts of now; what is new comes last. `now`: in the order asked for; `counts`: of these
 * and of any other. `moved`: anew, they would stand elsewhere.
 */
export function inPlaces(
  before: readonly FacetValue[],
  now: readonly FacetValue[],
  counts: ReadonlyMap<string, number>,
): { readonly values: readonly FacetValue[]; readonly moved: boolean } {
  const known = new Set<string>();
  let moved = before.length !== now.length;
  const values = before.map((value, index) => {
    known.add(value.text);
    moved ||= now[index]?.text !== value.text;
    const count = counts.get(value.text) ?? 0;
    return count === value.count ? value : { text: value.text, count };
  });
  const born = now.filter(({ text }) => !known.has(text));
  return { values: [...values, ...born], moved };
}
