/** Which of a list of choices what one types is looking for. */
import { foldText } from "./fold-text.ts";

interface FoundChoices<T> {
  /** best first: the same, then those that begin so, then those with a word that begins so, then those that have it inside */
  readonly choices: readonly T[];
  /** true when the first is the same or has a word that begins so: it is likely what is being typed */
  readonly sure: boolean;
}

/** All of them, in their order, for a blank text. `wordsOf`: the texts by which a choice is known, case and accents aside. */
export function findChoices<T>(
  typed: string,
  choices: readonly T[],
  wordsOf: (choice: T) => readonly string[],
): FoundChoices<T> {
  const looked = foldText(typed.trim());
  if (looked === "") return { choices, sure: false };
  const ranked = choices.flatMap((choice) => {
    const rank = Math.min(...wordsOf(choice).map((text) => rankOf(foldText(text), looked)));
    return rank === NOT_FOUND ? [] : [{ choice, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank);
  return { choices: ranked.map(({ choice }) => choice), sure: ranked[0] !== undefined && ranked[0].rank < INSIDE };
}

const INSIDE = 3;
const NOT_FOUND = 4;

function rankOf(text: string, looked: string): number {
  const at = text.indexOf(looked);
  if (at === -1) return NOT_FOUND;
  if (at === 0) return text.length === looked.length ? 0 : 1;
  return new RegExp(`[^\\p{L}\\p{Nd}]${escaped(looked)}`, "u").test(text) ? 2 : INSIDE;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
