/** Texts that were damaged before they came here: mojibake, which is mended where a person wants it, and what no repair gives back. */
import { withoutMojibake } from "#shared/checks/repairs/encoding.ts";

/** Signs of which one is in every damaged text, and in few others. */
const SIGNS = ["\u00c3", "\u00c2", "\u00e2\u20ac", "\ufffd", "E+", "e+"] as const;
const SUSPECT = /[\u00c2\u00c3\u00e2\ufffd]|\dE\+\d/i;
const EXPONENT = /^[+-]?\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/** A long text, in one go: may some of its cells be damaged? */
export function mayBeDamaged(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign));
}

export type Damage =
  | { readonly kind: "mojibake"; readonly mended: string }
  | { readonly kind: "digits-lost" }
  | { readonly kind: "text-damaged" };

export function damageOf(text: string): Damage | null {
  if (!SUSPECT.test(text)) return null;
  if (EXPONENT.test(text)) return { kind: "digits-lost" };
  const mended = withoutMojibake(text);
  if (mended !== text) return { kind: "mojibake", mended };
  return text.includes("\ufffd") ? { kind: "text-damaged" } : null;
}
