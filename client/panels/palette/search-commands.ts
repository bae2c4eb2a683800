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
    const ranks = words.map((word) =>
      Math.min(
        // as it was typed rather than without its plural
        ...texts.flatMap((text, i) => formsOf(word).map((form, j) => rankOf(text, form) + (i === 0 ? 0 : 0.5) + j / 4)),
      ),
    );
    if (ranks.some((rank) => rank >= NOT_FOUND)) return [];
    const isWhole = words.length > 1 && texts[0]?.includes(words.join(" "));
    const rank = ranks.reduce((sum, one) => sum + one, isWhole ? IN_ITS_ORDER : 0);
    return [{ command, rank, apart: ranks.filter((one) => one >= APART).length }];
  });
  const best = Math.min(...ranked.map(({ apart }) => apart));
  return ranked
    .filter(({ apart }) => apart === best)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}

/** letters that stand apart: nothing else is said of them where something holds them together */
const APART = 6;
const NOT_FOUND = 10;
const IN_ITS_ORDER = -2;
/** letters that stand apart are looked for from so many on: fewer are in nearly every label */
const LEAST = 3;
/** and in so many characters at most: nearly any letters stand in a sentence */
const MOST = 60;

/** « doublons » looks for « doublon » too */
function formsOf(word: string): readonly string[] {
  return word.length > LEAST && /[sx]$/.test(word) ? [word, word.slice(0, -1)] : [word];
}

function rankOf(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at === 0) return text.length === word.length ? -1 : 0;
  if (at > 0) {
    for (let from = at; from !== -1; from = text.indexOf(word, from + 1)) if (!isLetter(text[from - 1] ?? "")) return 1;
    return 3;
  }
  return word.length >= LEAST && text.length <= MOST && hasInOrder(text, word) ? APART : NOT_FOUND;
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
