/** Sums of decimal numbers as one counts on paper: 0.1 and 0.2 make 0.3. */
import { withoutZerosAfter } from "#shared/schema/numerals.ts";

/** `digits` times ten to the power of minus `places`. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** Further from the point than any amount that is summed. */
const MOST_PLACES = 400;

/** The sum, written with a point and without useless zeros; null when one of them is not a number with an end. */
export function decimalSum(values: readonly unknown[]): string | null {
  const whole = wholeSum(values);
  if (whole !== null) return String(whole);
  let sum: Decimal = { digits: 0n, places: 0 };
  for (const value of values) {
    const decimal = decimalOf(value);
    if (decimal === null) return null;
    const places = Math.max(sum.places, decimal.places);
    sum = { digits: scaled(sum, places) + scaled(decimal, places), places };
  }
  return written(sum);
}

/** The fast way: of whole numbers that a number holds exactly, as most are. */
function wholeSum(values: readonly unknown[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (!Number.isSafeInteger(value)) return null;
    sum += Number(value);
  }
  return Number.isSafeInteger(sum) ? sum : null;
}

/** A number, a bigint, or a canonical text of more digits than a number holds. */
function decimalOf(value: unknown): Decimal | null {
  if (typeof value === "bigint") return { digits: value, places: 0 };
  if (typeof value !== "number" && typeof value !== "string") return null;
  const parts = /^(-?)([0-9]*)(?:\.([0-9]*))?(?:e([+-]?[0-9]+))?$/.exec(String(value));
  if (parts === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const places = fraction.length - Number(exponent);
  if (Math.abs(places) > MOST_PLACES) return null;
  const digits = BigInt(`${whole}${fraction}` || "0") * (sign === "-" ? -1n : 1n);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

function scaled({ digits, places }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - places);
}

function written({ digits, places }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  const fraction = withoutZerosAfter(text.slice(text.length - places));
  return `${sign}${text.slice(0, text.length - places)}${places === 0 || fraction === "" ? "" : `.${fraction}`}`;
}
