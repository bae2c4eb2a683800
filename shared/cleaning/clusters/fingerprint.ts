/** Keys that are equal for texts people read as one: OpenRefine's fingerprint and n-gram fingerprint. */
import { plainLetters } from "./plain-letters.ts";

/** what joins or parts words: « Saint-Ouen-l’Aumône » is « Saint Ouen l Aumône » */
const PARTS = /[\s\-‐‑‒–—'’_/]/;
/** the rest of what stands between words, and what cannot be seen */
const UNSAID = /[\p{P}\p{Cc}\p{Cf}\p{Lm}]/gu;
const IS_UNSAID = new RegExp(UNSAID.source, "u");
/** most texts: nothing else in them to be looked at one by one */
const USUAL = /^[a-z0-9 '_-]*$/;
const USUAL_PARTS = /[ '_-]+/;
/** how French place names are cut short */
const WHOLE = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
]);

/**
 * The words of a text without case, accents, punctuation, order or repetition, joined by one space (OpenRefine, FingerprintKeyer). Hyphens
 * and apostrophes part words, and `st`, `ste` are `saint`, `sainte`: names of French places are written in all these ways.
 */
export function fingerprint(text: string): string {
  return [...new Set(wordsOf(text))].sort().join(" ");
}

/** The words, in order, in plain letters. */
export function wordsOf(text: string): string[] {
  const plain = plainLetters(text);
  const words: string[] = [];
  if (USUAL.test(plain)) {
    for (const word of plain.split(USUAL_PARTS)) if (word !== "") words.push(WHOLE.get(word) ?? word);
    return words;
  }
  let word = "";
  let from = -1;
  const take = (to: number) => {
    if (from !== -1) word += plain.slice(from, to);
    from = -1;
  };
  const end = () => {
    if (word !== "") words.push(WHOLE.get(word) ?? word);
    word = "";
  };
  for (let at = 0; at < plain.length; at++) {
    const kind = kindOf(plain, at);
    if (kind === "said" && from === -1) from = at;
    if (kind === "said") continue;
    take(at);
    if (kind === "parts") end();
  }
  take(plain.length);
  end();
  return words;
}

function kindOf(plain: string, at: number): "said" | "unsaid" | "parts" {
  const code = plain.charCodeAt(at);
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return "said";
  const character = plain[at] ?? "";
  if (PARTS.test(character)) return "parts";
  return IS_UNSAID.test(character) ? "unsaid" : "said";
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
