/**
 * Numbers as the reference engine reads them, which is as Python does: spaces around, `_` between digits, digits of any script.
 * A text that Python's `int` or `Decimal` refuses is refused here.
 */
import { readPlainDecimal, readPlainInteger } from "./plain-numerals.ts";

/** What Python's `str.strip` removes; JavaScript's `\s` differs by a few characters. */
const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const SPACES_BEFORE = new RegExp(`^${SPACE}+`);
// up to the last sign of the kind: found from the end, where a run sought by its end would be sought from each of its signs
const TO_LAST_NON_SPACE = new RegExp(`^.*${SPACE.replace("[", "[^")}`, "s");
const TO_LAST_NON_ZERO = /^.*[^0]/s;
const TO_LAST_DIGIT = /^.*\p{Nd}/su;
const INTEGER = /^[+-]?[0-9]+(?:_[0-9]+)*$/;
const DECIMAL = /^([+-]?)(?=\.?[0-9])([0-9]*)(?:\.([0-9]*))?(?:e([+-]?[0-9]+))?$/i;
const SPECIAL = /^([+-]?)(inf|infinity|s?nan[0-9]*)$/i;
/** Python refuses to convert longer ones. */
const LONGEST_INTEGER = 4300;

/** A text without the spaces of any kind around it. */
export function stripSpaces(text: string): string {
  return upTo(TO_LAST_NON_SPACE, text.replace(SPACES_BEFORE, ""));
}

/** Without the zeros at its end. */
export function withoutZerosAfter(digits: string): string {
  return upTo(TO_LAST_NON_ZERO, digits);
}

function upTo(last: RegExp, text: string): string {
  return last.exec(text)?.[0] ?? "";
}

/** The text with digits of every script written 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => digitOf(character) ?? character);
}

function digitOf(character: string): string | null {
  if (!/^\p{Nd}$/u.test(character)) return null;
  const point = character.codePointAt(0) ?? 0;
  // decimal digits come in runs of ten or several tens; the place in the run gives the value
  let start = point;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return String((point - start) % 10);
}

/** The value of Python's `int(text)`; a bigint beyond 2^53; undefined when it would refuse. */
export function readInteger(text: string): number | bigint | undefined {
  const plain = readPlainInteger(text);
  if (!Number.isNaN(plain)) return plain;
  const stripped = asciiDigits(stripSpaces(text));
  if (!INTEGER.test(stripped) || stripped.length > LONGEST_INTEGER) return undefined;
  const digits = stripped.replaceAll("_", "");
  const value = Number(digits);
  if (Number.isSafeInteger(value)) return value + 0;
  return digits.startsWith("-") ? -BigInt(digits.slice(1)) : BigInt(digits.replace("+", ""));
}

/**
 * The value of Python's `Decimal(text)`: a number when it holds at most 15 significant digits, else its canonical text (so that two
 * long identifiers that differ in their last digit stay different); undefined when it would refuse.
 */
export function readDecimal(text: string): number | string | undefined {
  const plain = readPlainDecimal(text);
  if (!Number.isNaN(plain)) return plain;
  const stripped = asciiDigits(stripSpaces(text)).replaceAll("_", "");
  const special = SPECIAL.exec(stripped);
  if (special !== null) {
    if (/nan/i.test(stripped)) return Number.NaN;
    return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  const parts = DECIMAL.exec(stripped);
  if (parts === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const significant = withoutZerosAfter((whole + fraction).replace(/^0+/, ""));
  if (significant.length <= 15) return Number(stripped) + 0;
  const power = Number(exponent) + whole.replace(/^0+/, "").length - (/[1-9]/.test(whole) ? 0 : leadingZeros(fraction));
  return `${sign === "-" ? "-" : ""}0.${significant}e${power}`;
}

function leadingZeros(fraction: string): number {
  return fraction.length - fraction.replace(/^0+/, "").length;
}

/** The value of Python's `float(text)`, except that NaN is refused. */
export function readFloat(text: string): number | undefined {
  const stripped = stripSpaces(text);
  if (/_(?![0-9])|(?<![0-9])_/.test(stripped) || /s?nan/i.test(stripped)) return undefined;
  const value = readDecimal(stripped);
  return value === undefined ? undefined : Number(value);
}

/** Without what is not a number before and after, as `bareNumber: false` asks: `€ -12.3` and `12 %`. */
export function withoutUnits(text: string): string {
  return upTo(TO_LAST_DIGIT, text.replace(/^[^-\p{Nd}]+/u, ""));
}
