/** The part of a text that a repair changes, to be told without the rest of it. */

/** « personnes Ã¢gées de la CCPM » mended: `Ã¢gées → âgées`. The words that differ, or all where words themselves came and went. */
export function mendedPart(text: string, mended: string): string {
  const [before, after] = [text.split(" "), mended.split(" ")];
  if (before.length !== after.length) return `${text} → ${mended}`;
  const changed = before.flatMap((word, at) => (word === after[at] ? [] : [at]));
  const wordsOf = (words: readonly string[]) => changed.map((at) => words[at] ?? "").join(" ");
  return `${wordsOf(before)} → ${wordsOf(after)}`;
}
