/** Values that someone said are not the same: they are proposed no more, until another one joins them. */
import { z } from "zod";
import type { Cluster } from "./find-clusters.ts";

/** sets of a column: the oldest are forgotten first */
export const MOST_APART = 300;

/** Sets of texts, the newest last: of each, no two are the same value. */
export const ToldApart = z.array(z.array(z.string()).min(2).max(1_000)).max(MOST_APART);
export type ToldApart = readonly (readonly string[])[];

export function tellApart(known: ToldApart, texts: readonly string[]): ToldApart {
  const others = known.filter((set) => !isWithin(set, new Set(texts)));
  return [...others, texts.slice(0, 1_000)].slice(-MOST_APART);
}

/** The others: all but those whose values are all in one of the sets. */
export function notToldApart<T extends Pick<Cluster, "values">>(clusters: readonly T[], known: ToldApart): T[] {
  const setsOf = new Map<string, Set<number>>();
  known.forEach((set, at) => {
    for (const text of set) setsOf.set(text, (setsOf.get(text) ?? new Set()).add(at));
  });
  return clusters.filter(({ values: [first, ...others] }) => {
    const sets = first === undefined ? undefined : setsOf.get(first.text);
    if (sets === undefined) return true;
    return ![...sets].some((at) => others.every(({ text }) => setsOf.get(text)?.has(at) === true));
  });
}

function isWithin(texts: readonly string[], set: ReadonlySet<string>): boolean {
  return texts.every((text) => set.has(text));
}
