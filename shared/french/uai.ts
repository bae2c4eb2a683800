/**
 * UAI (once RNE): seven digits that begin with the département, and a letter that checks them: the number modulo 23, in the alphabet
 * without I, O and Q. Source: Ministère de l’Éducation nationale, répertoire des établissements (RAMSESE).
 */
import type { NumberFault } from "./number-fault.ts";

const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
/** 001 to 095, 620 and 720 (Corsica), 97x and 98x (overseas) */
const SHAPE = /^(?:00[1-9]|0[1-8][0-9]|09[0-5]|9[78][0-9]|[67]20)[0-9]{4}[A-Z]$/;

/** What is wrong with a UAI; null when it is one. Capital letters only. */
export function uaiFault(text: string): NumberFault | null {
  if (!/^[0-9]+[A-Z]$/.test(text)) return "characters";
  if (text.length !== 8) return "length";
  if (!SHAPE.test(text)) return "characters";
  return text.endsWith(uaiLetter(text.slice(0, 7))) ? null : "key";
}

export function isUai(text: string): boolean {
  return uaiFault(text) === null;
}

/** The letter that goes with seven digits. */
export function uaiLetter(digits: string): string {
  return LETTERS.charAt(Number(digits) % LETTERS.length);
}
