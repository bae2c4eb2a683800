/**
 * Which operations what one types is looking for: those that people call so, those whose title says it, then those whose description does; a
 * whole family by its name.
 */
import { foldText } from "#shared/model/fold-text.ts";
import { searchCommands } from "../palette/search-commands.ts";

interface SoughtOperation {
  readonly label: string;
  /** its description */
  readonly hint: string;
  /** what else it is called */
  readonly called: readonly string[];
  readonly family: string;
}

export function searchOperations<T extends SoughtOperation>(typed: string, all: readonly T[]): readonly T[] {
  const words = wordsOf(typed);
  if (words.length === 0) return all;
  const sought = all.map((one) => ({ one, label: one.label, also: [one.hint, ...one.called] }));
  const found = searchCommands(typed, sought).flatMap(({ one }) => (mayBeMeant(words, one) ? [one] : []));
  const near = new Map(found.map((one) => [one, nearness(words, one)]));
  const hits = [...found].sort((a, b) => (near.get(a) ?? 0) - (near.get(b) ?? 0));
  const ofFamily = all.filter(({ family }) => wordsOf(family).join(" ") === words.join(" "));
  if (hits.length + ofFamily.length > 0) return [...new Set([...hits, ...ofFamily])];
  return searchCommands(
    typed,
    all.map((one) => ({ label: one.family, one })),
  ).map(({ one }) => one);
}

/** 0: it is called so; 1: that begins what it is called; 2: words of its title; 3: beginnings of them; 4: its description says it. */
function nearness(words: readonly string[], { label, called }: SoughtOperation): number {
  const typed = words.join(" ");
  const names = called.map((name) => wordsOf(name).join(" "));
  if (names.includes(typed)) return 0;
  if (words.length > 1 && names.some((name) => name.startsWith(`${typed} `))) return 1;
  const title = wordsOf(label);
  if (words.every((word) => title.includes(word))) return 2;
  return words.every((word) => title.some((one) => one.startsWith(word))) ? 3 : 4;
}

/** A letter alone is in nearly every sentence: it is looked for as a word. */
function mayBeMeant(words: readonly string[], { label, hint, called }: SoughtOperation): boolean {
  const letters = words.filter((word) => word.length === 1);
  if (letters.length === 0) return true;
  const said = new Set([label, hint, ...called].flatMap(wordsOf));
  return letters.every((letter) => said.has(letter));
}

/** without their plurals */
function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word));
}
