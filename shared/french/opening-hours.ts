/**
 * Opening hours as OpenStreetMap writes them: `Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off`.
 * Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification (version 0.7.3), with the liberties that Validata's
 * reader takes: an hour of one digit, days in small letters, spaces around a dash. Points in time, which are no openings, are refused.
 */
import { readDates, readWeeks, readYears } from "./opening-hours/dates.ts";
import { readDays } from "./opening-hours/days.ts";
import { Scanner } from "./opening-hours/scanner.ts";
import { readTimes } from "./opening-hours/times.ts";

/** Where the text stops being opening hours. */
export interface OpeningHoursFault {
  /** index of the character that cannot be read; the length of the text when something is missing at its end */
  readonly at: number;
}

const ALWAYS = /24\/7/y;
const COMMENT = /"[^"]+"/y;
const COMMENT_BEFORE = /"[^"]+":/y;
const SEPARATOR = / ?; ?| ?, | ?\|\| /y;
const STATE = /(?:closed|off|open|unknown)(?![a-z])/iy;
const SPACE = / /y;
const AFTER_DATES = /: ?| /y;

/** Longer texts are no hours of one place. */
const LONGEST = 1000;

/** What is wrong with opening hours; null when they are right. */
export function openingHoursFault(text: string): OpeningHoursFault | null {
  if (text.length > LONGEST) return { at: LONGEST };
  const scanner = new Scanner(text);
  const right = readRules(scanner) && scanner.ended;
  return right ? null : { at: Math.max(scanner.at, scanner.furthest) };
}

export function isOpeningHours(text: string): boolean {
  return openingHoursFault(text) === null;
}

interface Rule {
  /** begins with years, days of the year or weeks */
  readonly dated: boolean;
  /** says hours, or whether it is open */
  readonly complete: boolean;
}

function readRules(scanner: Scanner): boolean {
  let rule = readRule(scanner);
  while (rule !== null) {
    const separator = scanner.take(SEPARATOR);
    if (separator === null) return true;
    const next = readRule(scanner);
    // `2012, Jan` is no list: the comma adds a rule, and the first would say nothing
    if (next?.dated === true && separator[0].includes(",") && !rule.complete) return false;
    rule = next;
  }
  return false;
}

function readRule(scanner: Scanner): Rule | null {
  const start = scanner.at;
  let dated = false;
  let complete = scanner.take(ALWAYS) !== null;
  if (!complete) {
    dated = readSeason(scanner);
    const days = scanner.attempt(() => readDays(scanner));
    complete = scanner.attempt(() => (!days || scanner.take(SPACE) !== null) && readTimes(scanner));
  }
  if (scanner.at === start) return readState(scanner) ? { dated, complete: true } : null;
  scanner.take(SPACE);
  if (readState(scanner)) complete = true;
  return { dated, complete };
}

function readSeason(scanner: Scanner): boolean {
  if (scanner.take(COMMENT_BEFORE) !== null) return true;
  const dates = scanner.attempt(() => readDates(scanner));
  const years = !dates && scanner.attempt(() => readYears(scanner));
  const datesOfYears = years && scanner.attempt(() => scanner.take(SPACE) !== null && readDates(scanner));
  const weeks = scanner.attempt(() => readWeeks(scanner));
  const found = dates || years || datesOfYears || weeks;
  if (found) scanner.take(AFTER_DATES);
  return found;
}

function readState(scanner: Scanner): boolean {
  if (scanner.take(COMMENT) !== null) return true;
  if (scanner.take(STATE) === null) return false;
  scanner.attempt(() => scanner.take(SPACE) !== null && scanner.take(COMMENT) !== null);
  return true;
}
