/** Why a number of a register is not one: what its sentence and its repair start from. */

/**
 * `characters`: something else than the digits (and the letter, where there is one) of such a number; `length`: too few or too many of
 * them; `key`: well written, and the check digits show a slip of the pen.
 */
export type NumberFault = "characters" | "length" | "key";

/** The text without the spaces of any kind that people put between groups of digits. */
export function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u2007\u202f\u2009]+/gu, "");
}
