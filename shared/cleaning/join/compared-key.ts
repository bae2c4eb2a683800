/** When two keys are the same. */
import { cleanKeyText } from "#shared/document/update/key-text.ts";
import { fingerprint } from "../clusters/fingerprint.ts";

/**
 * exact: the same characters; cleaned: the same words, whatever their case, accents, punctuation and order, and the same code, whatever
 * zeros it begins with and however its figures are spaced; near: besides, names that one letter tells apart
 */
export type KeyComparison = "exact" | "cleaned" | "near";
export const KEY_COMPARISONS = ["exact", "cleaned", "near"] as const satisfies readonly KeyComparison[];

/** Keys are the same where what this gives is; "" for a blank one. */
export function comparedKey(text: string, comparison: KeyComparison): string {
  if (comparison === "exact") return text.trim() === "" ? "" : text;
  return CODE.test(text) ? cleanKeyText(text, { zeros: true }) : fingerprint(text);
}

/** figures, and what people write between them */
const CODE = /^[\s\d.'’]*\d[\s\d.'’]*$/;
