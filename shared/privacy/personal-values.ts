/** Texts about people, recognised one by one: numbers with a key, mobile numbers, addresses of mail, names after a title of courtesy. */

import { isNir } from "#shared/french/nir.ts";
import { foldText } from "#shared/model/fold-text.ts";

export type ValueKind =
  | "nir"
  | "iban"
  | "mobile"
  /** at a provider that people have their own mail at */
  | "personal-mail"
  /** `first.last@…` */
  | "named-mail"
  /** `contact@…`, of an office */
  | "office-mail"
  /** « Mme Dupont » */
  | "courtesy";

const MOBILE = /^(?:\+33|0033|0)\s?\(?0?\)?\s?[67](?:[\s.-]?\d{2}){4}$/;
const MAIL = /^([^\s@]+)@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;
const PROVIDERS =
  /^(?:(?:gmail|googlemail|orange|wanadoo|free|hotmail|outlook|live|msn|laposte|yahoo|ymail|sfr|neuf|bbox|numericable|icloud|gmx|protonmail|proton|aol)\.(?:com|fr|net|me)|.*\.yahoo\..*)$/;
const OFFICE =
  /^(?:contact|mairie|accueil|info|infos|secretariat|administration|direction|communication|standard|service|bibliotheque|mediatheque|ecole|college|lycee|webmaster|noreply|courrier|culture|sports?|urbanisme|ce\.\d{7}[a-z]|\d{7}[a-z])[a-z0-9._-]*$/;
const NAMED = /^[a-z]{1,20}[.-][a-z][a-z-]+$/;
const COURTESY = /^(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|docteur|dr\.?)\s+\p{L}{2,}/u;

/** null: nothing about a person, at first sight */
export function personalKind(text: string): ValueKind | null {
  const trimmed = text.trim();
  if (trimmed.length < 5 || trimmed.length > 100) return null;
  if (isNir(trimmed)) return "nir";
  if (isIban(trimmed)) return "iban";
  if (MOBILE.test(trimmed)) return "mobile";
  const folded = foldText(trimmed);
  const [, local = "", domain = ""] = MAIL.exec(folded) ?? [];
  if (domain !== "") {
    if (OFFICE.test(local)) return "office-mail";
    if (PROVIDERS.test(domain)) return "personal-mail";
    return NAMED.test(local) ? "named-mail" : "office-mail";
  }
  return COURTESY.test(folded) ? "courtesy" : null;
}

const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** ISO 13616: the rest of the number, letters as 10 to 35, by 97 is 1. */
export function isIban(text: string): boolean {
  const plain = text.replace(/\s/g, "").toUpperCase();
  if (!IBAN.test(plain)) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Enough to recognise the text by, for who knows it; not to read it: « j•••@g•••.com ». */
export function masked(text: string): string {
  let isFirst = true;
  return [...text]
    .map((sign) => {
      if (!/[\p{L}\p{N}]/u.test(sign)) {
        isFirst = true;
        return sign;
      }
      const shown = isFirst ? sign : "•";
      isFirst = false;
      return shown;
    })
    .join("")
    .replace(/•{3,}/g, "•••");
}
