/**
 * How French words sound, roughly: words that sound alike have one key. After the ideas of Phonex (F. Brouard, 1999) and Soundex 2: silent
 * letters go, what is said alike is written alike. It proposes; people decide.
 */
import { wordsOf } from "./fingerprint.ts";

/** stands for a final é until the accents are gone: the one accent that is heard there */
const HEARD = "\uE000";
const FINAL_E = /é(?=e?s?(?!\p{L}))/gu;

/** In order. Capitals are sounds that no single letter writes: X ch, J soft g, U ou, A an, I in, O on, E é, Y eu. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/e\uE000/g, "E"],
  [/y/g, "i"],
  [/ph/g, "f"],
  [/sch|sh|ch/g, "X"],
  [/h/g, ""],
  [/bv/g, "v"],
  [/(^|[^s])ti(?=on)/g, "$1si"],
  [/gn/g, "ni"],
  [/g(?:e(?=[aou])|(?=[eiE]))/g, "J"],
  [/gu(?=[eiE])/g, "g"],
  [/j/g, "J"],
  [/sc(?=[eiE])/g, "s"],
  [/c(?=[eiE])/g, "s"],
  [/qu|q|ck|c/g, "k"],
  [/w/g, "v"],
  [/(?<=[aeiouE])s(?=[aeiouE])/g, "z"],
  [/e?au(?:l?[tdx])?s?$/g, "o"],
  [/e?au/g, "o"],
  [/o?eu/g, "Y"],
  [/ou/g, "U"],
  [/([a-zXJ])\1+/g, "$1"],
  [/ien(?![aeiouUEYnm])/g, "iI"],
  [/(?:[ae]i|[iu])[nm](?![aeiouUEYnm])/g, "I"],
  [/[ae][nm](?![aeiouUEYnm])/g, "A"],
  [/o[nm](?![aeiouUEYnm])/g, "O"],
  [/oi/g, "Ua"],
  [/[ae]i/g, "E"],
  [/e[rtz]s?$/g, "E"],
  [/(?<=.)[esxtdpz]+$/g, ""],
  [/x/g, "ks"],
  [/(.)\1+/g, "$1"],
];

/** The words of a text as they sound, in one order and once each, joined by one space; what holds a digit stays as written. */
export function frenchSound(text: string): string {
  return frenchSounds()(text);
}

/** The same for many texts that have words in common: each word is listened to once. */
export function frenchSounds(): (text: string) => string {
  const known = new Map<string, string>();
  const soundOfWord = (word: string): string => {
    const sound = known.get(word) ?? soundOf(word);
    known.set(word, sound);
    return sound;
  };
  return (text) => {
    const heard = text.normalize("NFC").toLowerCase().replaceAll("ç", "ss").replace(FINAL_E, `e${HEARD}`);
    return [...new Set(wordsOf(heard).map(soundOfWord))].sort().join(" ");
  };
}

function soundOf(word: string): string {
  if (/\d/.test(word)) return word;
  return RULES.reduce((sound, [said, written]) => sound.replace(said, written), word);
}
