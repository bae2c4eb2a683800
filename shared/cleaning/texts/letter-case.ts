/** Capital and small letters, and how French writes proper names. */

export type LetterCase = "upper" | "lower" | "sentence" | "names";

export function inLetterCase(text: string, letterCase: LetterCase): string {
  switch (letterCase) {
    case "upper":
      return text.toLocaleUpperCase("fr");
    case "lower":
      return text.toLocaleLowerCase("fr");
    case "sentence":
      return capital(text.toLocaleLowerCase("fr"));
    case "names":
      return asNames(text);
  }
}

/** written small inside a name: « Saint-Jean-sur-Mayenne », « Charles de Gaulle » */
const SMALL = new Set(
  "à au aux chez de des du en entre ès et l la le les lès lez ou par pour près sans sous sur un une".split(" "),
);
/** kings, popes, arrondissements */
const ROMAN = /^(?:i{2,3}|iv|vi{0,3}|ix|x{1,3}(?:i{1,3}|iv|vi{0,3}|ix)?)$/;
/** `vi` and the like are always numerals in a name; a lone `v` or `x` only after a word */
const LONE = /^[vx]$/;
const ACRONYMS = new Set(
  "adil anah ars caf cc ccas cci cd cdg chu cio cle cpam cu cr ddfip ddt dgfip dreal edf ehpad epci esat gip hlm ign insee irve mjc msa pmi poi ram rpe sa sarl sas sci sdis sivom sivu sncf snc spl tgv ufr uai zac zi".split(
    " ",
  ),
);
/** `RN13`, `D21`, `CM2`, `2A004` */
const NUMBERED = /^(?:[a-z]{1,3}\d+|2[ab]\d{3})$/;
/** `1er`, `12bis`: figures come first, and letters say what they are */
const FIGURES_FIRST = /^\d/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * « SAINT-OUEN-L'AUMONE » as « Saint-Ouen-l'Aumone », « d'ARTAGNAN » as « d'Artagnan », « LOUIS XIV » as « Louis XIV », « CCAS DE LAVAL » as
 * « CCAS de Laval ». What cannot be known (an acronym nobody knows) is written as a name.
 */
function asNames(text: string): string {
  const small = text.toLocaleLowerCase("fr");
  let isFirst = true;
  return small.replace(WORD, (word: string, at: number) => {
    const before = small[at - 1] ?? "";
    const after = small[at + word.length] ?? "";
    const first = isFirst;
    isFirst = false;
    // the particle of a family: small even where it begins
    if (word === "d" && isApostrophe(after)) return word;
    // what stands after an apostrophe is the name, after a bracket another one begins
    if (isApostrophe(before)) return ROMAN.test(word) ? word : capital(word);
    if ((ACRONYMS.has(word) && !isApostrophe(after)) || NUMBERED.test(word)) return word.toUpperCase();
    if (FIGURES_FIRST.test(word)) return word;
    // between two words, capitals write « à » so
    if (word === "a" && !first && before === " " && /^ \p{L}/u.test(small.slice(at + 1, at + 3))) return word;
    if (first || before === "(" || before === "/") return capital(word);
    if (ROMAN.test(word) || (LONE.test(word) && before === " ")) return word.toUpperCase();
    return SMALL.has(word) ? word : capital(word);
  });
}

function isApostrophe(character: string): boolean {
  return character === "'" || character === "’";
}

/** With its first letter a capital; digits and signs before it stay. */
function capital(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase("fr"));
}
