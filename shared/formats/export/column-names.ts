/** Titles of columns as portals want them: plain letters, digits and underscores, short, each once. */
import { foldText } from "#shared/model/fold-text.ts";

/** characters, which are bytes here; data.gouv.fr's tables take 63 bytes at most, its guide asks for 50 */
const MOST = 50;

/**
 * One name per title, in the same order, all different, none of them `taken`: `Nom de l’École` gives `nom_de_l_ecole` (or in capitals). A title
 * without a letter or digit is named after its place.
 */
export function cleanNames(
  titles: readonly string[],
  letters: "lower" | "upper",
  taken: Iterable<string> = [],
): string[] {
  const used = new Set(Array.from(taken, foldText));
  return titles.map((title, at) => {
    const plain = shorten(
      foldText(title)
        .replace(/[^a-z0-9]+/g, "_")
        .replace(/^_+|_+$/g, ""),
      MOST,
    );
    const name = free(plain === "" ? `colonne_${at + 1}` : plain, used);
    used.add(name);
    return letters === "upper" ? name.toUpperCase() : name;
  });
}

/** The same names, a number after those that an earlier column has: for formats where each must be its own. */
export function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let n = 2; used.has(unique); n++) unique = `${name}_${n}`;
    used.add(unique);
    return unique;
  });
}

function free(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  for (let n = 2; ; n++) {
    const next = `${shorten(name, MOST - String(n).length - 1)}_${n}`;
    if (!used.has(next)) return next;
  }
}

/** Between two words where that leaves most of it. */
function shorten(name: string, most: number): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most + 1);
  const end = cut.lastIndexOf("_");
  return (end > most / 2 ? cut.slice(0, end) : cut.slice(0, most)).replace(/_+$/, "");
}
