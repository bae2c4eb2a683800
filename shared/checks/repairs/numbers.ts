/** Numbers with a decimal comma, with something between their thousands, or with a unit. */
import { readDecimal } from "#shared/schema/numerals.ts";
import { type Expected, type Family, NO_READING } from "./family.ts";

export const numbers: Family = (text, expected) => {
  if (expected.type !== "number" && expected.type !== "integer") return NO_READING;
  const bare = withoutUnit(text);
  const plain = plainNumber(bare.text, expected.type === "integer");
  if (plain === null) return NO_READING;
  const number = bare.percent && isShare(expected) ? hundredth(plain) : plain;
  if (expected.type === "integer") {
    const whole = /^([+-]?\d+)(?:\.0*)?$/.exec(number)?.[1];
    return whole === undefined ? NO_READING : [{ kind: "number", text: whole }];
  }
  return [{ kind: "number", text: number.replace(".", expected.decimalChar) }];
};

const UNITS =
  "€|euros?|eur|k€|%|pour ?cent|m²|m2|m³|m3|km²|km2|km|kg|cm|mm|ml|m|g|t|tonnes?|ha|hectares?|l|litres?|h|heures?|min|minutes?|j|jours?|ans?|kwh|kwc|kwp|kw|kva|mwh|mw|wh|hab|habitants?|places?|élèves?|personnes?|pers|logements?|°c?";
const UNIT_AFTER = new RegExp(`(?<=[\\d.,])\\s*(?:${UNITS})\\.?$`, "i");
const UNIT_BEFORE = /^(?:€|eur|\$|£)\s*(?=[-+\d])/i;

function withoutUnit(text: string): { readonly text: string; readonly percent: boolean } {
  const unit = UNIT_AFTER.exec(text)?.[0] ?? "";
  // a thousand euros are not euros; a capital letter is a part of an address
  if (/k€/i.test(unit) || /^\s*[A-Z]\.?$/.test(unit)) return { text, percent: false };
  const bare = text.slice(0, text.length - unit.length).replace(UNIT_BEFORE, "");
  return { text: bare, percent: /%|cent/i.test(unit) };
}

const GROUP = "[ \\u00a0\\u2007\\u2009\\u202f'’]";
const SEPARATED = new RegExp(`^([+-]?\\d{1,3}(?:${GROUP}\\d{3})+)([.,]\\d*)?$`);
const DOTS = /^([+-]?[1-9]\d{0,2}(?:\.\d{3})+)(,\d*)$|^([+-]?[1-9]\d{0,2}(?:\.\d{3}){2,})$/;
const COMMAS = /^([+-]?[1-9]\d{0,2}(?:,\d{3})+)(\.\d*)$|^([+-]?[1-9]\d{0,2}(?:,\d{3}){2,})$/;
const SIMPLE = /^([+-]?\d*)[.,](\d*)$|^([+-]?\d+)$/;

/** With a dot, and nothing else between the digits; null when the text is not one number in one reading. */
function plainNumber(text: string, whole: boolean): string | null {
  const signed = text.replace(/^[−–](?=[\d.,])/, "-").replace(/^([+-])\s+(?=\d)/, "$1");
  const separated = SEPARATED.exec(signed) ?? DOTS.exec(signed) ?? COMMAS.exec(signed);
  if (separated !== null) {
    const digits = (separated[1] ?? separated[3] ?? "").replace(/[^\d+-]/g, "");
    return checked(digits + (separated[2] ?? "").replace(",", "."));
  }
  const simple = SIMPLE.exec(signed);
  if (simple === null) return null;
  // 12,000 in whole numbers: twelve, or twelve thousand
  if (whole && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(signed)) return null;
  return checked(signed.replace(",", "."));
}

function checked(plain: string): string | null {
  return readDecimal(plain) === undefined ? null : plain;
}

/** At most one: a share, where 95 % is 0.95. */
function isShare({ constraints }: Expected): boolean {
  const highest = Number(constraints.maximum ?? constraints.exclusiveMaximum ?? Number.NaN);
  return highest <= 1;
}

/** Moves the point two places to the left, digit by digit: no rounding. */
function hundredth(plain: string): string {
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)(\d*)\.?(\d*)$/.exec(plain) ?? [];
  const digits = whole.padStart(3, "0");
  const moved = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
  return moved.replace(/0+$/, "").replace(/\.$/, "");
}
