/**
 * Dates written after a strptime pattern (`%d/%m/%Y`), as Python 3 reads them in the C locale: a number may miss its leading zero,
 * a blank of the pattern stands for any blanks, case does not matter, and the whole text must be used.
 */
import { asciiDigits } from "../numerals.ts";
import { dateOf, dayNumber, isDate, type Moment } from "./calendar.ts";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));

const EXPRESSIONS: Readonly<Record<string, string>> = {
  a: `(?<a>${short(DAYS).join("|")})`,
  A: `(?<A>${DAYS.join("|")})`,
  b: `(?<b>${short(MONTHS).join("|")})`,
  B: `(?<B>${[...MONTHS].sort((x, y) => y.length - x.length).join("|")})`,
  d: "(?<d>3[01]|[12][0-9]|0[1-9]|[1-9]| [1-9])",
  f: "(?<f>[0-9]{1,6})",
  H: "(?<H>2[0-3]|[01][0-9]|[0-9])",
  I: "(?<I>1[0-2]|0[1-9]|[1-9])",
  j: "(?<j>36[0-6]|3[0-5][0-9]|[12][0-9][0-9]|0[1-9][0-9]|00[1-9]|[1-9][0-9]|0[1-9]|[1-9])",
  m: "(?<m>1[0-2]|0[1-9]|[1-9])",
  M: "(?<M>[0-5][0-9]|[0-9])",
  p: "(?<p>am|pm)",
  S: "(?<S>6[01]|[0-5][0-9]|[0-9])",
  y: "(?<y>[0-9]{2})",
  Y: "(?<Y>[0-9]{4})",
  z: "(?<z>[+-][0-9]{2}:?[0-5][0-9](?::?[0-5][0-9](?:\\.[0-9]{1,6})?)?|Z)",
  Z: "(?<Z>utc|gmt|)",
  "%": "%",
};
/** Directives that stand for several others. */
const COMPOUND: Readonly<Record<string, string>> = {
  c: "%a %b %d %H:%M:%S %Y",
  D: "%m/%d/%y",
  F: "%Y-%m-%d",
  R: "%H:%M",
  T: "%H:%M:%S",
  x: "%m/%d/%y",
  X: "%H:%M:%S",
};
/** Python writes dates with these but does not read them. */
const WRITE_ONLY = new Set(["D", "F", "R", "T"]);

/** A reader for the pattern; null when the pattern has a directive that Python cannot read, or the same twice. */
export function compileStrptime(pattern: string): ((text: string) => Moment | undefined) | null {
  const source = expressionOf(pattern);
  if (source === null) return null;
  const expression = new RegExp(`^${source}$`, "i");
  return (text) => {
    const groups = expression.exec(asciiDigits(text))?.groups;
    return groups === undefined ? undefined : momentOf(groups);
  };
}

function expressionOf(pattern: string): string | null {
  let source = "";
  const seen = new Set<string>();
  for (const [piece] of pattern.matchAll(/%.|\s+|[^%\s]+|%$/gsu)) {
    if (/^\s/.test(piece)) {
      source += "\\s+";
      continue;
    }
    const directive = piece.startsWith("%") ? piece.slice(1) : null;
    if (directive === null) {
      source += piece.replace(/[\\^$.|?*+()[\]{}/-]/g, "\\$&");
      continue;
    }
    const compound = WRITE_ONLY.has(directive) ? undefined : COMPOUND[directive];
    const expression = compound === undefined ? EXPRESSIONS[directive] : expressionOf(compound);
    if (expression === undefined || expression === null || (directive !== "%" && seen.has(directive))) return null;
    seen.add(directive);
    source += expression;
  }
  return /\(\?<(\w)>.*\(\?<\1>/.test(source) ? null : source;
}

function momentOf(groups: Readonly<Record<string, string | undefined>>): Moment | undefined {
  const number = (name: string, missing: number) => Number(groups[name] ?? missing);
  let year = number("Y", 1900);
  if (groups.y !== undefined) year = number("y", 0) + (number("y", 0) <= 68 ? 2000 : 1900);
  let month = number("m", 1);
  const monthName = (groups.B ?? groups.b)?.toLowerCase();
  if (monthName !== undefined) month = MONTHS.findIndex((name) => name.startsWith(monthName)) + 1;
  let day = number("d", 1);
  if (groups.j !== undefined && groups.d === undefined && groups.m === undefined) {
    [year, month, day] = dateOf(dayNumber(year, 1, 1) + number("j", 1) - 1);
  }
  if (!isDate(year, month, day) || number("S", 0) > 59) return undefined;
  const second = number("S", 0) + Number(`0.${groups.f ?? "0"}`);
  return { year, month, day, hour: hourOf(groups), minute: number("M", 0), second, offset: offsetOf(groups.z) };
}

function hourOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups.I === undefined) return Number(groups.H ?? 0);
  const hour = Number(groups.I) % 12;
  return groups.p?.toLowerCase() === "pm" ? hour + 12 : hour;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone.toUpperCase() === "Z") return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (
    zone
      .slice(1)
      .replaceAll(":", "")
      .match(/[0-9]{2}/g) ?? []
  ).map(Number);
  return (zone.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}

/** The moment written after the pattern; what is not given of it is the start of the day. */
export function writeByPattern(
  pattern: string,
  moment: Pick<Moment, "year" | "month" | "day"> & Partial<Pick<Moment, "hour" | "minute" | "second">>,
): string {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = moment;
  const digits = (value: number, width = 2) => String(Math.trunc(value)).padStart(width, "0");
  const since = dayNumber(year, month, day);
  // 1970-01-01 was a Thursday
  const weekday = DAYS[(((since + 3) % 7) + 7) % 7] ?? "";
  const written: Readonly<Record<string, string>> = {
    a: titled(weekday.slice(0, 3)),
    A: titled(weekday),
    b: titled((MONTHS[month - 1] ?? "").slice(0, 3)),
    B: titled(MONTHS[month - 1] ?? ""),
    d: digits(day),
    f: "000000",
    H: digits(hour),
    I: digits(((hour + 11) % 12) + 1),
    j: digits(since - dayNumber(year, 1, 1) + 1, 3),
    m: digits(month),
    M: digits(minute),
    p: hour < 12 ? "AM" : "PM",
    S: digits(second),
    y: digits(year % 100),
    Y: digits(year, 4),
    z: "+0000",
    Z: "UTC",
    "%": "%",
  };
  return pattern.replace(/%(.)/gsu, (whole, directive: string) => {
    const compound = COMPOUND[directive];
    return compound === undefined ? (written[directive] ?? whole) : writeByPattern(compound, moment);
  });
}

function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
