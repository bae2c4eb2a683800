/** Texts as people look for them: without what a keyboard or a habit writes otherwise. */

/**
 * Case and accents folded away: two texts that people read as the same word give the same string (`École`, `ECOLE` and `ecole`; `Cœur` and `coeur`).
 * Compatibility forms are written plainly too (Unicode Standard Annex 15, NFKD): a no-break space is a space, `ﬁ` is `fi`. Not for showing, nor for values.
 */
export function foldText(text: string): string {
  // most texts: nothing else to fold in them
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss");
}

const ASCII = /^[\0-\x7f]*$/;
