/** How formulas compare: numbers by value, dates in time, texts as they are written for `=`, as French sorts them for `<`. */
import { momentIn, numberIn } from "#shared/views/readings.ts";
import { compareTexts } from "#shared/views/text-ranks.ts";
import { areClose, asCondition, type Failed, isFailed, NOT_A_NUMBER, type Value } from "./value.ts";

type Given = Exclude<Value, Failed>;

/** Nothing is the same as nothing alone; a number and a text, when the text is that number. */
export function areSame(a: Given, b: Given): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (typeof a === "number" && typeof b === "number") return areClose(a, b);
  if (typeof a === "number" && typeof b === "string") return isNumber(b, a);
  if (typeof a === "string" && typeof b === "number") return isNumber(a, b);
  if (typeof a === "boolean" || typeof b === "boolean") return asCondition(a) === asCondition(b);
  return false;
}

/** Negative when a comes first, 0 when neither does; null when one is nothing. */
export function orderOf(a: Given, b: Given): number | null | Failed {
  if (a === null || b === null) return null;
  if (typeof a === "string" && typeof b === "string") return orderOfTexts(a, b);
  const [first, second] = [numberOf(a), numberOf(b)];
  if (Number.isNaN(first) || Number.isNaN(second)) return NOT_A_NUMBER;
  return areClose(first, second) ? 0 : first - second;
}

/** Whether it holds of an order; what has none does not. */
export function holds(order: number | null | Failed, is: (order: number) => boolean): boolean | Failed {
  if (order === null) return false;
  return isFailed(order) ? order : is(order);
}

function isNumber(text: string, number: number): boolean {
  const read = numberIn(text);
  return !Number.isNaN(read) && areClose(read, number);
}

function numberOf(value: string | number | boolean): number {
  return typeof value === "string" ? numberIn(value) : Number(value);
}

function orderOfTexts(a: string, b: string): number {
  for (const read of [numberIn, momentIn]) {
    const [first, second] = [read(a), read(b)];
    if (!Number.isNaN(first) && !Number.isNaN(second)) return first - second;
  }
  return compareTexts(a, b);
}
