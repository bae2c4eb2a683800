/**
 * Phone numbers, as Validata takes them: a French number written in France or with its code, a French short number (`115`, `3949`), or
 * a number of any country with `+` or `00` before its code. Source of the French plan: Arcep, plan national de numérotation, in the
 * form of libphonenumber.
 */
import { CALLING_CODES } from "./calling-codes.ts";

/** `unreadable`: other things than the digits of one number; `unassigned`: digits that no French number and no such country has. */
export type PhoneFault = "unreadable" | "unassigned";

/** A number as the plan of its country has it. */
export interface PhoneNumber {
  /** of the country, without `+`: `33` */
  readonly callingCode: string;
  /** without the zero that is dialled inside the country: `123456789` */
  readonly national: string;
  /** dialled as it is, inside the country only: `115` */
  readonly short: boolean;
}

const FRENCH = new RegExp(
  [
    // geographic numbers, overseas départements included
    String.raw`[1-35]\d{8}|4[1-9]\d{7}`,
    // mobile; those of overseas are dialled with their own calling code
    String.raw`6(?:[0-24-8]\d|3[0-8]|9[589])\d{6}|7(?:00|[3-9]\d)\d{6}`,
    // free, shared and raised rates
    String.raw`80\d{7}|8(?:1[0-9]|2[0-7]|3[0-9]|4[024]|[569]\d|8[0-9])\d{6}`,
    // over the internet
    String.raw`9\d{8}`,
  ]
    .map((plan) => `^(?:${plan})$`)
    .join("|"),
);

const FRENCH_SHORT =
  /^(?:1(?:0\d{2}|1(?:[02459]|6(?:000|111)|8\d{3})|9[167]|[578])|2(?:0(?:000|20)|24)|3\d{3,4}|6(?:1[14]|34|\d{4})|7(?:0[06]|22|40|\d{4})|[458]\d{4})$/;

/** What people put between the digits, of one number only. */
const SEPARATORS = /[\s\u00a0\u00ad\u200b\u2060\u2007\u202f()[\].·/~\-‐‑‒–—―−]/gu;
const EXTENSION = /\s*(?:;ext=|ext(?:ension)?\.?|#)\s*:?\s*\d{1,7}#?$/i;

/** Longer texts hold more than one number. */
const LONGEST = 60;

/** The number that a text is; or what is wrong with it. */
export function readPhone(text: string): PhoneNumber | PhoneFault {
  if (text.length > LONGEST) return "unreadable";
  const bare = text
    .trim()
    .replace(/^tel:\s*/i, "")
    .replace(EXTENSION, "")
    .replace(SEPARATORS, "")
    .replace("\uff0b", "+");
  if (!/^\+?[0-9]+$/.test(bare)) return "unreadable";
  if (bare.startsWith("+")) return withCode(bare.slice(1)) ?? "unassigned";
  if (bare.startsWith("00")) return withCode(bare.slice(2)) ?? "unassigned";
  if (FRENCH_SHORT.test(bare)) return { callingCode: "33", national: bare, short: true };
  return frenchNumber(bare) ?? (bare.startsWith("33") ? frenchNumber(bare.slice(2)) : null) ?? "unassigned";
}

/** What is wrong with a phone number; null when it is one. */
export function phoneFault(text: string): PhoneFault | null {
  const phone = readPhone(text);
  return typeof phone === "string" ? phone : null;
}

export function isPhone(text: string): boolean {
  return phoneFault(text) === null;
}

function frenchNumber(digits: string): PhoneNumber | null {
  const national = digits.startsWith("0") ? digits.slice(1) : digits;
  return FRENCH.test(national) ? { callingCode: "33", national, short: false } : null;
}

/** Calling codes have one to three digits, and none is the beginning of another. */
function withCode(digits: string): PhoneNumber | null {
  if (digits.startsWith("33")) return frenchNumber(digits.slice(2));
  for (const length of [1, 2, 3]) {
    const callingCode = digits.slice(0, length);
    const plan = CALLING_CODES[callingCode];
    if (plan === undefined) continue;
    const whole = new RegExp(`^(?:${plan})$`);
    // `+44 (0)20…`: the zero between brackets is not dialled from abroad
    const national = [digits.slice(length), digits.slice(length).replace(/^0/, "")].find((one) => whole.test(one));
    return national === undefined ? null : { callingCode, national, short: false };
  }
  return null;
}
