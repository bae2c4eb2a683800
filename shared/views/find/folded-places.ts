/** Finds a text in another whatever their case and accents, and says where it lies in the text as it is written. */
import { foldText } from "#shared/model/fold-text.ts";
import type { FoundPart } from "#shared/schema/constraints/pattern-finder.ts";

interface Folded {
  readonly text: string;
  /** for each code unit of the folded text, where the character it comes from begins; at the end, the length of the text */
  readonly starts: readonly number[];
}

/** A part without groups. */
export function plainPart(start: number, end: number): FoundPart {
  return { start, end, groups: NO_GROUPS, named: NO_NAMES };
}

const NO_GROUPS: FoundPart["groups"] = [];
const NO_NAMES: FoundPart["named"] = {};

/** Where `folded` (see `foldText`) lies, none overlapping another. Part of a character (the o of œ) is not found. */
export function foldedPlaces(text: string, folded: string): readonly FoundPart[] {
  if (folded === "") return NOWHERE;
  const aligned = foldSignBySign(text);
  if (aligned !== null) return alignedPlaces(aligned, text.length, folded);
  if (!foldText(text).includes(folded)) return NOWHERE;
  const looked = foldWithStarts(text);
  const found: FoundPart[] = [];
  for (let at = looked.text.indexOf(folded); at !== -1; ) {
    const end = at + folded.length;
    if (beginsCharacter(looked, at) && beginsCharacter(looked, end)) {
      found.push(plainPart(looked.starts[at] ?? 0, looked.starts[end] ?? text.length));
      at = looked.text.indexOf(folded, end);
    } else at = looked.text.indexOf(folded, at + 1);
  }
  return found;
}

/** `looked`: folded signs, of which the first `length` count. */
function alignedPlaces(looked: Uint16Array, length: number, folded: string): readonly FoundPart[] {
  const first = folded.charCodeAt(0);
  const last = length - folded.length;
  let found: FoundPart[] | null = null;
  for (let start = 0; start <= last; start++) {
    if (looked[start] !== first || !isAt(looked, start, folded)) continue;
    const place = plainPart(start, start + folded.length);
    if (found === null) found = [place];
    else found.push(place);
    start += folded.length - 1;
  }
  return found ?? NOWHERE;
}

function isAt(looked: Uint16Array, start: number, folded: string): boolean {
  for (let i = 1; i < folded.length; i++) if (looked[start + i] !== folded.charCodeAt(i)) return false;
  return true;
}

const NOWHERE: readonly never[] = [];

/** what each code unit folds to, worked out when it is met; UNKNOWN, or SEVERAL where it is not one code unit, whatever stands beside it */
const SIGNS = new Uint16Array(0x1_0000);
const UNKNOWN = 0;
const SEVERAL = 0xffff;
/** UTF-16 code units of the texts that are folded so */
const SHORT = 1_024;
const codes = new Uint16Array(SHORT);

/** What each code unit folds to, until it is called again. Null: some sign of it does not fold to one sign, and places in the folded text are not those of the text. */
function foldSignBySign(text: string): Uint16Array | null {
  if (text.length > SHORT) return null;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let sign = SIGNS[code] ?? SEVERAL;
    if (sign === UNKNOWN) {
      sign = signOf(code);
      SIGNS[code] = sign;
    }
    if (sign === SEVERAL) return null;
    codes[at] = sign;
  }
  return codes;
}

/** A half of a pair folds with its other half, a capital sigma with what follows it. */
function signOf(code: number): number {
  if ((code >= 0xd800 && code <= 0xdfff) || code === 0x3a3) return SEVERAL;
  const folded = foldText(String.fromCharCode(code));
  return folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
}

function foldWithStarts(text: string): Folded {
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldText(character);
    for (let unit = 0; unit < piece.length; unit++) starts.push(at);
    folded += piece;
    at += character.length;
  }
  starts.push(text.length);
  return { text: folded, starts };
}

function beginsCharacter({ starts }: Folded, at: number): boolean {
  return at === 0 || starts[at] !== starts[at - 1];
}
