/** Texts that were damaged before they came here: mojibake, which is mended where a person wants it, and what no repair gives back. */
import { withoutMojibake } from "#shared/checks/repairs/encoding.ts";

const SUSPECT = /[\u00c2\u00c3\u00e2\ufffd]|\dE\+\d/i;
const EXPONENT = /^[+-]?\d(?:[.,]\d+)?E\+\d{1,3}$/i;

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
