/** Words of a text in plain letters, read sign by sign without a string each: what `fingerprint` makes of most texts, many times quicker. */
import { plainLetters } from "./plain-letters.ts";

/** code units of the texts that are read so */
const SHORT = 256;
const SPACE = 32;

/** What each code unit is, worked out when it is met: one of these, or the plain letter that it reads as. */
const KINDS = new Uint16Array(0x1_0000);
const UNKNOWN = 0;
const PARTS = 1;
const UNSAID = 2;
const OTHERWISE = 3;
const FIRST_LETTER = 4;

/** words one after the other, a space after each; none gets longer than twice what it was */
const letters = new Uint16Array(SHORT * 3);
const inOrder = new Uint16Array(SHORT * 3);
const starts = new Uint16Array(SHORT);
const ends = new Uint16Array(SHORT);

/** What `sign` is between words, and in them. */
export interface SignKinds {
  parts(plain: string): boolean;
  unsaid(plain: string): boolean;
}

/** The different words in order, one space between two, `whole` being what some short ones are cut from. Null: not all its signs read as one. */
export function sortedWords(text: string, kinds: SignKinds, whole: ReadonlyMap<string, string>): string | null {
  if (text.length > SHORT) return null;
  let [used, words, isSorted] = [0, 0, true];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const kind = at === text.length ? PARTS : kindAt(text, at, kinds);
    if (kind >= FIRST_LETTER) letters[used++] = kind;
    else if (kind === OTHERWISE) return null;
    else if (kind === PARTS && used > from) {
      used = written(from, used, whole);
      starts[words] = from;
      ends[words] = used;
      if (words > 0 && compare(words - 1, words) >= 0) isSorted = false;
      words++;
      letters[used++] = SPACE;
      from = used;
    }
  }
  if (words === 0) return "";
  return isSorted ? stringOf(letters, used - 1) : stringOf(inOrder, sortInto(words));
}

function kindAt(text: string, at: number, kinds: SignKinds): number {
  const code = text.charCodeAt(at);
  const known = KINDS[code] ?? OTHERWISE;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(code, kinds);
  KINDS[code] = kind;
  return kind;
}

/** Half a pair folds with its other half, a capital sigma with what follows it. */
function kindOf(code: number, kinds: SignKinds): number {
  if ((code >= 0xd800 && code <= 0xdfff) || code === 0x3a3) return OTHERWISE;
  const plain = plainLetters(String.fromCharCode(code));
  if (plain.length !== 1) return OTHERWISE;
  if (kinds.parts(plain)) return PARTS;
  return kinds.unsaid(plain) ? UNSAID : Math.max(FIRST_LETTER, plain.charCodeAt(0));
}

/** A word cut short is written whole; where it ends then. */
function written(from: number, to: number, whole: ReadonlyMap<string, string>): number {
  if (to - from > 3) return to;
  for (const [cut, word] of whole) {
    if (cut.length !== to - from || !isWord(cut, from)) continue;
    for (let i = 0; i < word.length; i++) letters[from + i] = word.charCodeAt(i);
    return from + word.length;
  }
  return to;
}

function isWord(word: string, from: number): boolean {
  for (let i = 0; i < word.length; i++) if (letters[from + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** as strings are compared */
function compare(one: number, other: number): number {
  const [a, b] = [starts[one] ?? 0, starts[other] ?? 0];
  const [lengthA, lengthB] = [(ends[one] ?? 0) - a, (ends[other] ?? 0) - b];
  const common = Math.min(lengthA, lengthB);
  for (let i = 0; i < common; i++) {
    const difference = (letters[a + i] ?? 0) - (letters[b + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

const order = new Uint16Array(SHORT);

function sortInto(words: number): number {
  for (let word = 0; word < words; word++) {
    let at = word;
    for (; at > 0 && compare(order[at - 1] ?? 0, word) > 0; at--) order[at] = order[at - 1] ?? 0;
    order[at] = word;
  }
  let used = 0;
  for (let at = 0; at < words; at++) {
    const word = order[at] ?? 0;
    if (at > 0 && compare(order[at - 1] ?? 0, word) === 0) continue;
    for (let i = starts[word] ?? 0; i < (ends[word] ?? 0); i++) inOrder[used++] = letters[i] ?? 0;
    inOrder[used++] = SPACE;
  }
  return used - 1;
}

function stringOf(codes: Uint16Array, length: number): string {
  return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
}
