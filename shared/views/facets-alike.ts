/** Texts that are the same value written otherwise: by their case, their accents, or the spaces around and between their words. */
import { foldText } from "#shared/model/fold-text.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { FacetValue } from "./facets.ts";

/** The writings of one value, the most frequent first: two at least. */
export type Writings = readonly FacetValue[];

const SLICE = 1_000;

/** Of values the most frequent first; those written in one way only are left out. The writings of most cells come first. */
export function* alikeInSlices(values: readonly FacetValue[]): InSlices<readonly Writings[]> {
  const by = new Map<string, FacetValue | FacetValue[]>();
  let several = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const value = values[at];
    if (value === undefined) continue;
    const key = foldText(value.text).trim().replace(/\s+/g, " ");
    const known = by.get(key);
    if (known === undefined) by.set(key, value);
    else if (Array.isArray(known)) known.push(value);
    else {
      by.set(key, [known, value]);
      several += 1;
    }
  }
  if (several === 0) return [];
  const found: FacetValue[][] = [];
  for (const writings of by.values()) if (Array.isArray(writings)) found.push(writings);
  const cellsOf = (writings: Writings) => writings.reduce((sum, { count }) => sum + count, 0);
  return found.sort((a, b) => cellsOf(b) - cellsOf(a));
}
