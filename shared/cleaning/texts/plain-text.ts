/** What is taken out of texts, or written plainly: spaces, accents, punctuation. */

const INVISIBLE = /\p{Cf}|(?![\t\n\r])\p{Cc}/gu;
const SPACES = /[\s\p{Zs}]+/gu;
const AROUND = /^[\s\p{Z}\p{Cf}]+|[\s\p{Z}\p{Cf}]+$/gu;

/** Without spaces around, of any kind, nor signs that are not seen there. */
export function trimmed(text: string): string {
  return text.replace(AROUND, "");
}

/** One plain space where several stand, or others than the usual one; line ends too. */
export function withSingleSpaces(text: string): string {
  return text.replace(INVISIBLE, "").replace(SPACES, " ");
}

/** Letters without their accents, their case kept: « Évron » as « Evron », « Cœur » as « Coeur ». */
export function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC")
    .replace(/[œŒæÆß]/g, (letter) => LIGATURES[letter] ?? letter);
}

const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", Œ: "Oe", æ: "ae", Æ: "Ae", ß: "ss" };

/** Each sign of punctuation as a space, the apostrophe among them, then single spaces. */
export function withoutPunctuation(text: string): string {
  return trimmed(withSingleSpaces(text.replace(/\p{P}/gu, " ")));
}
