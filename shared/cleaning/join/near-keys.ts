/** Keys that one letter tells apart: left out, put in, replaced, or changed places with the next. Figures are never taken for one another. */
import type { InSlices } from "#shared/model/in-slices.ts";
import { editDistance } from "../clusters/distances.ts";

/** shorter ones are other words, longer ones are no names */
const SHORTEST = 5;
const LONGEST = 80;
/** keys of the smaller list from which nothing is sought */
const MOST = 100_000;
const SLICE = 200;

/** For each text of `here`, the places in `there` of those that are near, in order; both as they are compared, each text once. */
export function* nearKeysInSlices(
  here: readonly string[],
  there: readonly string[],
): InSlices<readonly (readonly number[])[]> {
  const found: number[][] = here.map(() => []);
  const [few, many] = here.length <= there.length ? [here, there] : [there, here];
  if (few.length > MOST) return found;
  const byPart = new Map<string, number[]>();
  for (const [at, text] of few.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    for (const part of partsOf(text)) {
      const known = byPart.get(part);
      if (known === undefined) byPart.set(part, [at]);
      else known.push(at);
    }
  }
  for (const [at, text] of many.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const looked = new Set<number>();
    for (const part of partsOf(text)) for (const one of byPart.get(part) ?? []) looked.add(one);
    for (const one of looked) {
      if (!areNear(few[one] ?? "", text)) continue;
      if (few === here) found[one]?.push(at);
      else found[at]?.push(one);
    }
  }
  for (const list of found) list.sort((a, b) => a - b);
  return found;
}

/** The text, and the text without each of its letters: two that are near have one of these in common. */
function* partsOf(text: string): Generator<string> {
  if (text.length < SHORTEST || text.length > LONGEST) return;
  yield text;
  for (let at = 0; at < text.length; at++) yield text.slice(0, at) + text.slice(at + 1);
}

function areNear(a: string, b: string): boolean {
  if (a === b || figuresOf(a) !== figuresOf(b)) return false;
  return editDistance(a, b, 1) <= 1 || areSwapped(a, b);
}

function figuresOf(text: string): string {
  return text.replace(/\D/g, "");
}

function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
