/**
 * Which passwords are refused: too short, or among the first that anyone would try (NIST SP 800-63B §5.1.1.2: length and a list of
 * what is common, no rule on kinds of characters). Whoever chooses one is told at once; the server asks the same question.
 */

import { foldText } from "./fold-text.ts";

export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** `personal`: little more than the person's own name or address. */
export type PasswordMistake = "short" | "long" | "common" | "personal";

/** letters and digits that must be left once what everybody tries is taken away */
const LEFT_OF_COMMON = 5;
const LEFT_OF_PERSONAL = 8;

const COMMON = [
  "administrateur administrator admin motdepasse password passwort passw0rd pass mdp secret bienvenue welcome bonjour bonsoir",
  "hello salut coucou soleil doudou chouchou loulou princesse princess dragon monkey football baseball superman batman",
  "starwars pokemon naruto iloveyou jetaime love trustno letmein master shadow sunshine whatever changeme changezmoi",
  "azerty qwerty qwertz test tester testing user utilisateur invite guest root toor login compte account internet",
  "marseille paris lyon lille france chocolat nicolas camille julien thomas alexandre mairie commune tablee data",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "january february march april june july august september october november december",
  "printemps automne hiver summer winter spring autumn lundi mardi mercredi jeudi vendredi samedi dimanche",
]
  .join(" ")
  .split(" ")
  .sort((a, b) => b.length - a.length);

const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc",
  "1a2z3e4r5t",
];
const RUN = 3;

/** What is wrong with `password`; null: nothing. `about`: the person's name and address. */
export function passwordMistake(password: string, about: readonly string[]): PasswordMistake | null {
  if ([...password].length < PASSWORD_LENGTH.least) return "short";
  if (password.length > PASSWORD_LENGTH.most) return "long";
  const plain = foldText(password);
  if (new Set(plain).size < LEFT_OF_COMMON) return "common";
  if (lettersAndDigits(withoutCommon(plain)).length < LEFT_OF_COMMON) return "common";
  if (lettersAndDigits(withoutCommon(unmasked(plain.replace(/[^\p{L}]+$/u, "")))).length < LEFT_OF_COMMON)
    return "common";
  const left = about.flatMap(partsOf).reduce((text, part) => text.replaceAll(part, " "), plain);
  return left !== plain && lettersAndDigits(withoutCommon(left)).length < LEFT_OF_PERSONAL ? "personal" : null;
}

/** `P4$$w0rd` as it is read */
function unmasked(text: string): string {
  const read: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t" };
  return text
    .replace(/[@$!]/g, (sign) => (sign === "@" ? "a" : sign === "$" ? "s" : "i"))
    .replace(/[013457]/g, (digit) => read[digit] ?? digit);
}

function withoutCommon(text: string): string {
  const words = COMMON.reduce((left, word) => left.replaceAll(word, " "), text);
  const runs = words.replace(/(.)\1{2,}/gu, " ");
  // years and the figures people put at the end
  return withoutRuns(runs).replace(/(?:19|20)\d\d|\d{1,4}(?!.*[a-z])/g, " ");
}

/** Takes away neighbours on the keyboard, in the alphabet or among figures, either way round. */
function withoutRuns(text: string): string {
  const lines = RUNS.flatMap((run) => [run, [...run].reverse().join("")]);
  let left = "";
  let at = 0;
  while (at < text.length) {
    let end = at + 1;
    while (end < text.length && lines.some((line) => line.includes(text.slice(at, end + 1)))) end++;
    left += end - at >= RUN ? " " : text[at];
    at = end - at >= RUN ? end : at + 1;
  }
  return left;
}

function partsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length);
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
