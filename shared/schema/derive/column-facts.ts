/** What is true of all the texts of a column: counted, not guessed. Each yields now and then, so that a long column keeps nobody waiting. */

import type { InSlices } from "#shared/model/in-slices.ts";

/** Texts looked at between two pauses. */
const SLICE = 20_000;

export interface ColumnFacts {
  readonly rows: number;
  /** the texts that are not empty */
  readonly filled: readonly string[];
  /** how often each text is there; null when there are more different ones than a list of choices has */
  readonly counts: ReadonlyMap<string, number> | null;
  /** some text is a zero followed by a digit: what begins so is no number */
  readonly beginsWithZero: boolean;
}

/** More different texts are no list of choices. */
export const MOST_CHOICES = 20;

export function* readFacts(texts: readonly string[]): InSlices<ColumnFacts> {
  const filled: string[] = [];
  let counts: Map<string, number> | null = new Map<string, number>();
  let beginsWithZero = false;
  for (let index = 0; index < texts.length; index += 1) {
    if (index % SLICE === SLICE - 1) yield;
    const text = texts[index] ?? "";
    if (text === "") continue;
    filled.push(text);
    if (!beginsWithZero && text.charCodeAt(0) === 48) beginsWithZero = /^0\d+$/.test(text);
    if (counts === null) continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > MOST_CHOICES) counts = null;
  }
  return { rows: texts.length, filled, counts, beginsWithZero };
}

export function* countFitting(texts: readonly string[], fits: (text: string) => boolean): InSlices<number> {
  let fitting = 0;
  for (let index = 0; index < texts.length; index += 1) {
    if (index % SLICE === SLICE - 1) yield;
    if (fits(texts[index] ?? "")) fitting += 1;
  }
  return fitting;
}

/** Stops at the first that is there twice. */
export function* areAllDifferent(texts: readonly string[], keyOf: (text: string) => unknown): InSlices<boolean> {
  const seen = new Set<unknown>();
  for (let index = 0; index < texts.length; index += 1) {
    if (index % SLICE === SLICE - 1) yield;
    const key = keyOf(texts[index] ?? "");
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

/** At most so many of them, from the first to the last, evenly apart. */
export function evenly(texts: readonly string[], most: number): readonly string[] {
  if (texts.length <= most) return texts;
  return Array.from({ length: most }, (_, index) => texts[Math.floor((index * (texts.length - 1)) / (most - 1))] ?? "");
}
