/** Letters as they are compared: without case, accents or ligatures, in Latin letters only where Unicode says how. */
import { foldText } from "#shared/model/fold-text.ts";

/** letters that no normal form of Unicode takes apart */
const APART: Readonly<Record<string, string>> = {
  ø: "oe",
  ð: "d",
  đ: "d",
  þ: "th",
  ƿ: "w",
  ħ: "h",
  ı: "i",
  ĸ: "k",
  ł: "l",
  ŋ: "n",
  ŧ: "t",
  ẜ: "s",
  ẝ: "s",
};
const LETTERS = new RegExp(`[${Object.keys(APART).join("")}]`, "g");
const ASCII = /^[\0-\x7f]*$/;

export function plainLetters(text: string): string {
  const folded = foldText(text);
  return ASCII.test(folded) ? folded : folded.replace(LETTERS, (letter) => APART[letter] ?? letter);
}
