/** A text read as a number or as a moment, as people write them here: what is compared and sorted by its value. */
import { readDate } from "#shared/checks/repairs/dates.ts";
import { dayNumber } from "#shared/schema/moments/calendar.ts";
import { readPlainDecimal } from "#shared/schema/plain-numerals.ts";

const DIGITS = /\d/;
/** digits in threes or not, a comma or a dot, an exponent; what is counted after it */
const NUMBER =
  /^([-+\u2212]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:[.,](\d+))?(e[-+]?\d{1,3})?[ \u00a0\u202f]?(?:%|€)?$/i;
/** UTF-16 code units: longer texts are neither */
const LONGEST = 60;

/** `12`, `-1 234,5`, `12,5 %`, `1.5e3`; a comma is the decimal one. NaN for what is no number. */
export function numberIn(text: string): number {
  const plain = readPlainDecimal(text);
  if (!Number.isNaN(plain) || text.length > LONGEST || !DIGITS.test(text)) return plain;
  const parts = NUMBER.exec(text.trim());
  if (parts === null) return Number.NaN;
  const [, sign = "", whole = "", fraction = "", exponent = ""] = parts;
  if (whole === "" && fraction === "") return Number.NaN;
  const value = Number(`${whole.replace(/\D/g, "") || "0"}.${fraction || "0"}${exponent}`);
  return sign === "" || sign === "+" ? value : 0 - value;
}

const TIME = /[T\s\u00a0]+(?:à )?(\d{1,2})\s?[:h]\s?(\d{2})?(?::(\d{2})(?:\.\d+)?)?\s?(?:Z|[-+]\d{2}:?\d{2})?$/;
const MONTH = /^(\d{4})-(\d{2})$/;

/**
 * `2021-01-05`, `05/01/2021` (the day first), `5 janvier 2021`, each with a time of day or not, and `2021-01`: days since 1970-01-01, as a
 * fraction where a time is said; zones are not looked at. NaN for what is none.
 */
export function momentIn(text: string): number {
  if (text.length > LONGEST || !DIGITS.test(text)) return Number.NaN;
  const trimmed = text.trim();
  const time = TIME.exec(trimmed);
  const day = dayIn(time === null ? trimmed : trimmed.slice(0, time.index));
  if (time === null) return day;
  const [, hours = "0", minutes = "0", seconds = "0"] = time;
  return day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function dayIn(text: string): number {
  const month = MONTH.exec(text);
  const date = month === null ? readDate(text, "day-first") : readDate(`${text}-01`, null);
  return date === null ? Number.NaN : dayNumber(date.year, date.month, date.day);
}
