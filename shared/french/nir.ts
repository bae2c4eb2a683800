/**
 * NIR, the number that the French call « numéro de sécurité sociale »: fifteen characters about one person, the last two a key. It is
 * recognised so that it can be taken out of what will be published. Source: Insee, décret 82-103 of 22 January 1982.
 */
import { withoutSpaces } from "./number-fault.ts";

/** Sex, year, month (or 20 and above where it is unknown), département, commune or country, order; then the key. */
const SHAPE = /^[1-478][0-9]{2}(?:0[1-9]|1[0-2]|[2-9][0-9])(?:[0-9]{2}|2[AB])[0-9]{6}[0-9]{2}$/;

export function isNir(text: string): boolean {
  const number = withoutSpaces(text).toUpperCase();
  if (!SHAPE.test(number)) return false;
  // the key is computed with 19 in place of 2A, and 18 in place of 2B
  const digits = number.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return 97 - (Number(digits) % 97) === Number(number.slice(13));
}
