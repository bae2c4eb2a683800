/** SIREN: the nine digits of a company or an authority in the register of Insee (article R123-221 of the Code de commerce). */
import { passesLuhn } from "./luhn.ts";
import { type NumberFault, withoutSpaces } from "./number-fault.ts";

/** What is wrong with a SIREN; null when it is one. Spaces between its digits are allowed, as in Validata. */
export function sirenFault(text: string): NumberFault | null {
  const digits = withoutSpaces(text);
  if (!/^[0-9]+$/.test(digits)) return "characters";
  if (digits.length !== 9) return "length";
  return passesLuhn(digits) ? null : "key";
}

export function isSiren(text: string): boolean {
  return sirenFault(text) === null;
}
