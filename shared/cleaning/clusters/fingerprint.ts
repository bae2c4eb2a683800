/** Keys that are equal for texts people read as one: OpenRefine's fingerprint and n-gram fingerprint. */
import { plainLetters } from "./plain-letters.ts";
import { type SignKinds, sortedWords } from "./sign-words.ts";

/** what joins or parts words: « Saint-Ouen-l’Aumône » is « Saint Ouen l Aumône » */
const PARTS = /[\s\-‐‑‒–—'’_/]+/;
/** the rest of what stands between words, and what cannot be seen */
const UNSAID = /[\p{P}\p{Cc}\p{Cf}\p{Lm}]/gu;
/** most texts: there is nothing unsaid in their words */
const USUAL = /^[a-z0-9\s'_°-]*$/;
/** how French place names are cut short */
const WHOLE = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
]);
const LONGEST_CUT = 3;
const SIGNS: SignKinds = { parts: (sign) => PARTS.test(sign), unsaid: (sign) => sign.search(UNSAID) === 0 };

/**
 * The words of a text without case, accents, punctuation, order or repetition, joined by one space (OpenRefine, FingerprintKeyer). Hyphens
 * and apostrophes part words, and `st`, `ste` are `saint`, `sainte`: names of French places are written in all these ways.
 */
export function fingerprint(text: string): string {
  const quickly = sortedWords(text, SIGNS, WHOLE);
  if (quickly !== null) return quickly;
  const words = wordsOf(text);
  return words.length < 2 ? (words[0] ?? "") : [...new Set(words)].sort().join(" ");
}

/** The words, in order, in plain letters. */
export function wordsOf(text: string): string[] {
  const plain = plainLetters(text);
  const isUsual = USUAL.test(plain);
  const words: string[] = [];
  for (const part of plain.split(PARTS)) {
    const word = isUsual ? part : part.replace(UNSAID, "");
    if (word !== "") words.push(word.length > LONGEST_CUT ? word : (WHOLE.get(word) ?? word));
  }
  return words;
}

/** Every run of `size` letters, in one order and once each, without spaces: equal where letters stand twice or apart (OpenRefine, NGramFingerprintKeyer). */
export function ngramFingerprint(text: string, size: number): string {
  return [...runsOf(lettersOf(text), size)].sort().join("");
}

/** The letters alone, plain. */
export function lettersOf(text: string): string {
  return plainLetters(text).replace(UNSAID, "").replace(/\s+/g, "");
}

/** Each run of `size` characters once; of a shorter text none. */
export function runsOf(text: string, size: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + size <= text.length; at++) runs.add(text.slice(at, at + size));
  return runs;
}
