/** Which commands what one types is looking for: every word of it, in any order, case and accents aside; in its order it is the best. */
import { foldText } from "#shared/model/fold-text.ts";

interface Sought {
  readonly label: string;
  readonly also?: readonly string[];
}

/** Best first; among equals, the order given. All of them for a blank text. */
export function searchCommands<T extends Sought>(typed: string, commands: readonly T[]): readonly T[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  const ranked = commands.flatMap((command) => {
    const texts = [command.label, ...(command.also ?? [])].map(foldText);
    const ranks = words.map((word) => Math.min(...texts.map((text, i) => rankOf(text, word) + (i === 0 ? 0 : 0.5))));
    if (ranks.some((rank) => rank >= NOT_FOUND)) return [];
    const isWhole = words.length > 1 && texts[0]?.includes(words.join(" "));
    return [{ command, rank: ranks.reduce((sum, one) => sum + one, isWhole ? IN_ITS_ORDER : 0) }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ command }) => command);
}

const NOT_FOUND = 10;
const IN_ITS_ORDER = -2;
/** letters that stand apart are looked for from so many on: fewer are in nearly every label */
const LEAST = 3;
/** and in so many characters at most: nearly any letters stand in a sentence */
const MOST = 60;

function rankOf(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at === 0) return 0;
  if (at > 0) {
    for (let from = at; from !== -1; from = text.indexOf(word, from + 1)) if (!isLetter(text[from - 1] ?? "")) return 1;
    return 3;
  }
  return word.length >= LEAST && text.length <= MOST && hasInOrder(text, word) ? 6 : NOT_FOUND;
}

/** `inslig` in « Insérer une ligne » */
function hasInOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(character);
}
