/** Which operations what one types is looking for: those whose title says it, then those whose description does; a whole family by its name. */
import { foldText } from "#shared/model/fold-text.ts";
import { searchCommands } from "../palette/search-commands.ts";

interface SoughtOperation {
  readonly label: string;
  /** its description, and what else it is called */
  readonly also: readonly string[];
  readonly family: string;
}

export function searchOperations<T extends SoughtOperation>(typed: string, all: readonly T[]): readonly T[] {
  const words = wordsOf(typed);
  if (words.length === 0) return all;
  const found = searchCommands(typed, all);
  const inTitle = ({ label }: T) => {
    const title = wordsOf(label);
    return words.every((word) => title.some((one) => one.startsWith(word)));
  };
  const hits = [...found.filter(inTitle), ...found.filter((one) => !inTitle(one))];
  const ofFamily = all.filter(({ family }) => wordsOf(family).join(" ") === words.join(" "));
  if (hits.length + ofFamily.length > 0) return [...new Set([...hits, ...ofFamily])];
  return searchCommands(
    typed,
    all.map((one) => ({ label: one.family, one })),
  ).map(({ one }) => one);
}

/** without their plurals */
function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word));
}
