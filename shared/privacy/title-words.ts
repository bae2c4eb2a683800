/** A title as the words it is made of, in plain small letters: « Nom_Gestionnaire », « nomGestionnaire » and « NOM GESTIONNAIRE » give the same. */
import { foldText } from "#shared/model/fold-text.ts";

/** articles and the like, which tell nothing: « date de naissance » is « date naissance » */
const EMPTY = new Set(["de", "du", "des", "d", "la", "le", "les", "l", "et", "ou", "the", "of"]);

const BORN = new Set(["ne", "nee", "nes", "nees"]);

export function titleWords(title: string): readonly string[] {
  const parted = title.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2");
  return (
    foldText(parted)
      // « né(e) », « inscrit·e·s »
      .replace(/\((e|s|es)\)|[·•.]e(?:[·•.]?s)?(?!\p{L})/gu, "")
      .split(/[^\p{L}\p{N}]+/u)
      // but for « né le », « née le »
      .filter((word, at, all) => word !== "" && (!EMPTY.has(word) || (word === "le" && BORN.has(all[at - 1] ?? ""))))
  );
}

/** Whether these words, parted by spaces, stand side by side among the others; each may be plural. */
export function holdsPhrase(words: readonly string[], phrase: string): boolean {
  const sought = phrase.split(" ");
  return words.some((_, at) => sought.every((word, i) => isWord(words[at + i], word)));
}

function isWord(word: string | undefined, sought: string): boolean {
  return word === sought || word === `${sought}s` || word === `${sought}e` || word === `${sought}es`;
}
