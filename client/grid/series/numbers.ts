/** Numbers that go on, alone or inside a name ("Classe 1, Classe 2"). Digits are counted as they are written: nothing is rounded. */
import type { Series } from "./step.ts";

/** a sign, digits, and decimals after a point or a comma */
const NUMBER = /^(?<sign>-?)(?<whole>\d{1,40})(?:(?<point>[.,])(?<decimals>\d{1,40}))?$/;
/** the last digits of a name, and what stands around them */
const NUMBERED = /^(?<before>.*?)(?<digits>\d{1,40})(?<after>\D*)$/s;
/** groups of digits are one number, or a telephone: counting the last group alone would make another */
const GROUPED = /\d[\s.,'’\u00a0\u202f-]$/;

export function numberSeries(texts: readonly string[]): Series | null {
  return plainNumbers(texts) ?? numberedNames(texts);
}

function plainNumbers(texts: readonly string[]): Series | null {
  const read = texts.map((text) => NUMBER.exec(text)?.groups);
  if (!read.every((groups) => groups !== undefined)) return null;
  const points = new Set(read.flatMap(({ point }) => point ?? []));
  if (points.size > 1) return null;
  const [point = ""] = points;
  const lengths = read.map(({ decimals = "" }) => decimals.length);
  const decimals = Math.max(...lengths);
  const values = read.map(({ sign, whole = "", decimals: part = "" }) =>
    BigInt(`${sign}${whole}${part.padEnd(decimals, "0")}`),
  );
  const one = 10n ** BigInt(decimals);
  const count = counting(values, one);
  const width = paddingOf(read.map(({ whole = "" }) => whole));
  if (count === null || width === null) return null;
  const areEven = lengths.every((length) => length === decimals);
  return (at) => {
    const value = count(at);
    const size = value < 0n ? -value : value;
    const whole = String(size / one).padStart(width, "0");
    const part = decimals === 0 ? "" : String(size % one).padStart(decimals, "0");
    const shown = areEven ? part : part.replace(/0+$/, "");
    return `${value < 0n ? "-" : ""}${whole}${shown === "" ? "" : point + shown}`;
  };
}

function numberedNames(texts: readonly string[]): Series | null {
  const read = texts.map((text) => NUMBERED.exec(text)?.groups);
  if (!read.every((groups) => groups !== undefined)) return null;
  const [first] = read;
  if (first === undefined || GROUPED.test(first.before ?? "")) return null;
  if (!read.every(({ before, after }) => before === first.before && after === first.after)) return null;
  const digits = read.map(({ digits = "" }) => digits);
  const count = counting(digits.map(BigInt), 1n);
  const width = paddingOf(digits);
  if (count === null || width === null) return null;
  return (at) => {
    const value = count(at);
    // there is no name before the one of number 0: it is the last one again
    return `${first.before}${String(value < 0n ? 0n : value).padStart(width, "0")}${first.after}`;
  };
}

function counting(values: readonly bigint[], one: bigint): ((at: number) => bigint) | null {
  const [first, second] = values;
  if (first === undefined) return null;
  const step = second === undefined ? one : second - first;
  return values.every((value, i) => value === first + step * BigInt(i)) ? (at) => first + step * BigInt(at) : null;
}

/** How many digits are written at least: more than 1 where there are zeros in front. null: some have them and others not. */
function paddingOf(digits: readonly string[]): number | null {
  if (!digits.some((text) => text.length > 1 && text.startsWith("0"))) return 1;
  const [width = 1] = digits.map(({ length }) => length);
  return digits.every(({ length }) => length === width) ? width : null;
}
