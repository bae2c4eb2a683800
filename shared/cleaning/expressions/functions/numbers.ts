/** Functions of numbers. A text is read as a number where it is one; of nothing they make nothing, and sums leave it out. */
import {
  asNumber,
  DIVIDED_BY_ZERO,
  type Failed,
  isFailed,
  NOT_A_NUMBER,
  numberValue,
  type Value,
  writtenNumber,
} from "../value.ts";
import { type FunctionDefinition, plain } from "./definition.ts";

type Given = Exclude<Value, Failed>;

export const NUMBER_FUNCTIONS: readonly FunctionDefinition[] = [
  plain(["NOMBRE", "NUMBER", "CNUM", "VALUE"], 1, 1, (value) => asNumber(value)),
  ofNumbers(["ARRONDI", "ROUND"], 1, 2, (number, digits = 0) => rounded(number, digits, Math.round)),
  ofNumbers(["ARRONDI.INF", "ROUNDDOWN"], 1, 2, (number, digits = 0) => rounded(number, digits, Math.floor)),
  ofNumbers(["ARRONDI.SUP", "ROUNDUP"], 1, 2, (number, digits = 0) => rounded(number, digits, Math.ceil)),
  ofNumbers(["ENT", "INT", "ENTIER"], 1, 1, (number) => Math.floor(number)),
  ofNumbers(["ABS", "ABS"], 1, 1, (number) => Math.abs(number)),
  ofNumbers(["MOD", "MOD"], 2, 2, (number, by = 0) => {
    if (by === 0) return DIVIDED_BY_ZERO;
    return numberValue(number - by * Math.floor(number / by));
  }),
  plain(["FIXE", "FIXED"], 1, 2, (value, decimals = 2) => {
    const [number, digits] = [asNumber(value), asNumber(decimals)];
    if (isFailed(number) || number === null) return number;
    if (isFailed(digits)) return digits;
    return fixed(number, places(digits ?? 0));
  }),
  overAll(["SOMME", "SUM"], (numbers) => numbers.reduce((sum, one) => sum + one, 0)),
  overAll(["MOYENNE", "AVERAGE"], (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length),
  overAll(["MIN", "MIN"], (numbers) => Math.min(...numbers)),
  overAll(["MAX", "MAX"], (numbers) => Math.max(...numbers)),
];

function ofNumbers(
  names: Parameters<typeof plain>[0],
  least: number,
  most: number,
  become: (number: number, other?: number) => Value,
): FunctionDefinition {
  return plain(names, least, most, (value, second) => {
    const [number, other] = [asNumber(value), second === undefined ? undefined : asNumber(second)];
    if (isFailed(number) || number === null) return number;
    if (other !== undefined && isFailed(other)) return other;
    return other === null ? null : become(number, other);
  });
}

/** What is nothing is left out; of nothing at all, nothing. */
function overAll(
  names: Parameters<typeof plain>[0],
  become: (numbers: readonly number[]) => number,
): FunctionDefinition {
  return plain(names, 1, null, (...values: readonly Given[]) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = asNumber(value);
      if (isFailed(number)) return number;
      if (number !== null) numbers.push(number);
    }
    return numbers.length === 0 ? null : numberValue(become(numbers));
  });
}

/** decimals that mean something */
function places(digits: number): number {
  return Math.max(-15, Math.min(15, Math.trunc(digits)));
}

/** Halves go away from zero; the point is moved in what is written, so that 1.005 is 1.01 and not 1. */
function rounded(number: number, digits: number, round: (number: number) => number): Value {
  const count = places(digits);
  const whole = round(moved(Math.abs(number), count) * (round === Math.round ? 1 : Math.sign(number)));
  const value = moved(whole, -count);
  return numberValue(round === Math.round && number < 0 ? -value : value);
}

function moved(number: number, by: number): number {
  const text = writtenNumber(number);
  return Number(`${text}e${by}`);
}

function fixed(number: number, digits: number): Value {
  const value = rounded(number, digits, Math.round);
  if (typeof value !== "number") return NOT_A_NUMBER;
  const [whole = "0", decimals = ""] = writtenNumber(value).split(".");
  return digits <= 0 ? whole : `${whole}.${decimals.padEnd(digits, "0").slice(0, digits)}`;
}
