/** SIRET: a SIREN and the five digits of one of its places, in the register of Insee (article R123-221 of the Code de commerce). */
import { passesLuhn } from "./luhn.ts";
import { type NumberFault, withoutSpaces } from "./number-fault.ts";
import { isSiren } from "./siren.ts";

/** La Poste has so many places that the key of theirs is another: the sum of the digits is a multiple of 5, but for its head office. */
const LA_POSTE = "356000000";
const HEAD_OFFICE_OF_LA_POSTE = "35600000000048";

/** What is wrong with a SIRET; null when it is one. Spaces and dots between its digits are allowed, as in Validata. */
export function siretFault(text: string): NumberFault | null {
  const digits = withoutSpaces(text).replace(/\./g, "");
  if (!/^[0-9]+$/.test(digits)) return "characters";
  if (digits.length !== 14) return "length";
  const right =
    digits.startsWith(LA_POSTE) && digits !== HEAD_OFFICE_OF_LA_POSTE
      ? sumOfDigits(digits) % 5 === 0
      : passesLuhn(digits);
  return right && isSiren(digits.slice(0, 9)) ? null : "key";
}

export function isSiret(text: string): boolean {
  return siretFault(text) === null;
}

function sumOfDigits(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
