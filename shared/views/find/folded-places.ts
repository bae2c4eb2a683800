/** Finds a text in another whatever their case and accents, and says where it lies in the text as it is written. */
import { foldText } from "#shared/model/fold-text.ts";

interface Folded {
  readonly text: string;
  /** for each code unit of the folded text, where the character it comes from begins; at the end, the length of the text */
  readonly starts: readonly number[];
}

/** Where `folded` (see `foldText`) lies, `end` exclusive, none overlapping another. Part of a character (the o of œ) is not found. */
export function foldedPlaces(
  text: string,
  folded: string,
): readonly { readonly start: number; readonly end: number }[] {
  if (folded === "" || !foldText(text).includes(folded)) return [];
  const looked = foldWithStarts(text);
  const found: { start: number; end: number }[] = [];
  for (let at = looked.text.indexOf(folded); at !== -1; ) {
    const end = at + folded.length;
    if (beginsCharacter(looked, at) && beginsCharacter(looked, end)) {
      found.push({ start: looked.starts[at] ?? 0, end: looked.starts[end] ?? text.length });
      at = looked.text.indexOf(folded, end);
    } else at = looked.text.indexOf(folded, at + 1);
  }
  return found;
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
