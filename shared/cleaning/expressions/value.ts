/** What a formula works with: texts, numbers, yes or no, nothing; and how each is read as another. */
import { numberIn } from "#shared/views/readings.ts";

/** What cannot be worked out, and why, in words of `words.expressions.notComputed`. It goes through all that is made of it. */
export interface Failed {
  readonly failed:
    | "not-a-number"
    | "not-a-date"
    | "not-a-condition"
    | "divided-by-zero"
    | "too-long"
    /** a pattern that cannot be tried on this text in reasonable time */
    | "too-hard";
}

/** null: nothing, as a blank cell; no text is empty. */
export type Value = string | number | boolean | null | Failed;

export const NOT_A_NUMBER: Failed = { failed: "not-a-number" };
export const NOT_A_DATE: Failed = { failed: "not-a-date" };
const NOT_A_CONDITION: Failed = { failed: "not-a-condition" };
export const DIVIDED_BY_ZERO: Failed = { failed: "divided-by-zero" };
export const TOO_LONG: Failed = { failed: "too-long" };
export const TOO_HARD: Failed = { failed: "too-hard" };

export function isFailed(value: Value): value is Failed {
  return typeof value === "object" && value !== null;
}

/** A text as a value: an empty one is nothing. */
export function textValue(text: string): string | null {
  return text === "" ? null : text;
}

/** As it is written in a cell: numbers with a dot, `true` and `false`, nothing as an empty text. */
export function writtenValue(value: Exclude<Value, Failed>): string {
  if (value === null) return "";
  return typeof value === "number" ? writtenNumber(value) : String(value);
}

/** significant digits that a double always keeps: beyond them there is only noise */
const DIGITS = 15;

/** `0.3` for 0.1 + 0.2, never with an exponent; it must be finite. */
export function writtenNumber(value: number): string {
  const short = String(value);
  // as JavaScript writes it, when it takes no more digits than are kept: nearly always
  if (short.length <= DIGITS && !short.includes("e")) return short;
  const [digits = "0", power = "0"] = value.toExponential(DIGITS - 1).split("e");
  const sign = digits.startsWith("-") ? "-" : "";
  const figures = digits.replace(/[-.]/g, "").replace(/0+$/, "");
  if (figures === "") return "0";
  const point = Number(power) + 1;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${figures}`;
  if (point >= figures.length) return sign + figures + "0".repeat(point - figures.length);
  return `${sign}${figures.slice(0, point)}.${figures.slice(point)}`;
}

/** The same number but for noise. */
export function areClose(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) < Math.abs(a) * 1e-13 && writtenNumber(a) === writtenNumber(b));
}

/** What arithmetic gave: a number that can be written, or not. */
export function numberValue(value: number): number | Failed {
  return Number.isFinite(value) ? value : NOT_A_NUMBER;
}

/** Nothing stays nothing; `1 234,5`, `12 %` and `-3.5` are numbers, a number of more digits than are kept exactly is none. */
export function asNumber(value: Value): number | null | Failed {
  if (typeof value === "number" || value === null) return value;
  if (typeof value === "boolean") return NOT_A_NUMBER;
  if (typeof value === "object") return value;
  return numberOfText(value);
}

function numberOfText(text: string): number | null | Failed {
  if (text.trim() === "") return null;
  const number = numberIn(text);
  return Number.isNaN(number) || Math.abs(number) >= 10 ** DIGITS ? NOT_A_NUMBER : number;
}

const YES = new Set(["vrai", "true", "oui", "yes", "1"]);
const NO = new Set(["faux", "false", "non", "no", "0"]);

/** Nothing is no; a number is yes unless it is zero; of texts, `vrai`, `oui`, `1` … and `faux`, `non`, `0` … are understood. */
export function asCondition(value: Value): boolean | Failed {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "object") return value;
  const word = value.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) || word === "" ? false : NOT_A_CONDITION;
}
