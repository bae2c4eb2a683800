/** Years, days of the year and weeks: `2024-2026`, `Jan 15-Feb 02`, `Dec 25-easter`, `Nov Su[-1]`, `week 01-53/2`. */
import { DAY, OFFSET_IN_DAYS } from "./days.ts";
import type { Scanner } from "./scanner.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const YEAR = "(?:19[0-9]{2}|[2-9][0-9]{3})(?![0-9:])";
const YEAR_AND_SPACE = new RegExp(`${YEAR} ?`, "y");
const ONE_YEAR = new RegExp(YEAR, "y");
const TO_YEAR = new RegExp(`-(${YEAR})`, "y");
const STEP = /\/([0-9]{1,4})(?![0-9])/y;
const PLUS = /\+/y;
const MONTH = /(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![a-z])/iy;
const TO_MONTH =
  /-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![a-z])(?! ?(?:[12][0-9]|3[01]|0?[1-9])(?![0-9:]))/iy;
/** not the hour of a time */
const DAY_OF_MONTH = / ?([12][0-9]|3[01]|0?[1-9])(?![0-9])(?!:[0-5][0-9])/y;
const NTH_DAY = new RegExp(` ${DAY}\\[-?[1-5]\\]`, "iy");
const EASTER = /easter(?![a-z])/iy;
const OFFSET = new RegExp(`(?: ?[+-]${DAY})?(?:${OFFSET_IN_DAYS})|(?: ?[+-]${DAY})`, "iy");
const DASH = / ?- ?/y;
const COMMA = /,/y;
const WEEK = /(?: |: |:)?week ?(?=[0-9])/y;
const WEEK_NUMBER = /(?:[1-4][0-9]|5[0-3]|0?[1-9])(?![0-9]|:[0-9])/y;
const TO_WEEK = /-(?:[1-4][0-9]|5[0-3]|0?[1-9])(?![0-9]|:[0-9])/y;

export function readYears(scanner: Scanner): boolean {
  return scanner.list(COMMA, () => {
    const year = scanner.take(ONE_YEAR);
    if (year === null) return false;
    if (scanner.take(PLUS) !== null) return true;
    const end = scanner.take(TO_YEAR);
    return (end === null || Number(end[1]) > Number(year[0])) && readStep(scanner, 1);
  });
}

export function readWeeks(scanner: Scanner): boolean {
  if (scanner.take(WEEK) === null) return false;
  return scanner.list(COMMA, () => {
    if (scanner.take(WEEK_NUMBER) === null) return false;
    return scanner.take(TO_WEEK) === null || readStep(scanner, 2);
  });
}

/** What a day of the year is, as far as its month can be asked whether it has that day. */
interface YearDay {
  readonly month: number | null;
  readonly day: number | null;
}

export function readDates(scanner: Scanner): boolean {
  let month: number | null = null;
  return scanner.list(COMMA, () => {
    const first = readDate(scanner) ?? readDayOfSame(scanner, month);
    if (first === null) return readMonths(scanner);
    month = first.month;
    scanner.take(OFFSET);
    if (scanner.attempt(() => readEnd(scanner, first))) return true;
    scanner.take(PLUS);
    return true;
  });
}

function readEnd(scanner: Scanner, first: YearDay): boolean {
  if (scanner.take(DASH) === null) return false;
  if (readDate(scanner) === null) {
    // `Jun 02-20`: the end is in the same month, and after the beginning
    const last = readDayOfSame(scanner, first.month);
    if (last?.day == null || (first.day !== null && last.day < first.day)) return false;
    return readStep(scanner, 1);
  }
  scanner.take(OFFSET);
  return true;
}

/** `2024 Dec 25`, `Dec Su[1]`, `easter`; null when it is none, or a day that its month never has. */
function readDate(scanner: Scanner): YearDay | null {
  let date: YearDay | null = null;
  scanner.attempt(() => {
    scanner.take(YEAR_AND_SPACE);
    if (scanner.take(EASTER) !== null) {
      date = { month: null, day: null };
      return true;
    }
    const month = monthOf(scanner.take(MONTH));
    if (month === null) return false;
    date = scanner.take(NTH_DAY) === null ? readDayOfSame(scanner, month) : { month, day: null };
    return date !== null;
  });
  return date;
}

function readDayOfSame(scanner: Scanner, month: number | null): YearDay | null {
  if (month === null) return null;
  let date: YearDay | null = null;
  scanner.attempt(() => {
    const day = Number(scanner.take(DAY_OF_MONTH)?.[1] ?? 0);
    if (day === 0 || day > (LONGEST[month] ?? 0)) return false;
    date = { month, day };
    return true;
  });
  return date;
}

function readMonths(scanner: Scanner): boolean {
  scanner.take(YEAR_AND_SPACE);
  if (scanner.take(MONTH) === null) return false;
  scanner.take(TO_MONTH);
  return true;
}

/** No step, or one of at least `least`. */
function readStep(scanner: Scanner, least: number): boolean {
  const step = scanner.take(STEP);
  return step === null || Number(step[1]) >= least;
}

function monthOf(found: RegExpExecArray | null): number | null {
  return found === null ? null : MONTHS.indexOf(found[0].toLowerCase());
}
