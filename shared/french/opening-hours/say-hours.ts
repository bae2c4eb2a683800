/** Any opening hours said aloud as far as they can be: what is no week and no season is given as it is written, between quotes. */
import { isOpeningHours } from "../opening-hours.ts";
import { type HoursWords, sayWeek } from "./say-week.ts";
import { readWeek } from "./week.ts";

/** What a language gives for seasons; months are 0 (January) to 11. */
export interface SeasonWords extends HoursWords {
  /** « 1er mai », « mai » */
  date(month: number, day: number | null): string;
  /** `isDay`: one day; a whole month otherwise */
  onDate(date: string, isDay: boolean): string;
  season(from: string, to: string, areDays: boolean): string;
  during(season: string, hours: string): string;
  /** closed all along a season */
  readonly shut: string;
  asWritten(text: string): string;
}

/** null when the text is no opening hours. */
export function sayHours(text: string, words: SeasonWords): string | null {
  if (!isOpeningHours(text)) return null;
  const week = readWeek(text);
  if (week !== null) return sayWeek(week, words);
  return text
    .split(/ ?; ?(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((rule) => sayRule(rule, words))
    .join(words.separator);
}

function sayRule(rule: string, words: SeasonWords): string {
  const parts = SEASON.exec(rule);
  const [, dates = "", hours = rule] = parts ?? [];
  const when = parts === null ? null : words.and(dates.split(",").map((date) => sayDates(date, words)));
  if (when !== null && /^(?:off|closed)$/i.test(hours)) return words.during(when, words.shut);
  const week = readWeek(hours);
  if (week === null) return words.asWritten(rule);
  return when === null ? sayWeek(week, words) : words.during(when, sayWeek(week, words));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(?:${MONTHS.join("|")})`;
const DATE = `${MONTH}(?: [0-9]{1,2}(?![0-9]|:[0-9]))?(?:-(?:${MONTH}(?: [0-9]{1,2}(?![0-9]|:[0-9]))?|[0-9]{1,2}(?![0-9]|:[0-9])))?`;
/** `Jun 15-Sep 15,Dec:` and what follows */
const SEASON = new RegExp(`^(${DATE}(?:,${DATE})*):? (.+)$`, "i");

/** `Jun 15-Sep 15`, `Jun 02-20`, `Aug`, `Dec 25` */
function sayDates(dates: string, words: SeasonWords): string {
  const [from = "", to] = dates.split("-");
  const first = dateOf(from, null);
  const begins = words.date(first.month, first.day);
  if (to === undefined) return words.onDate(begins, first.day !== null);
  const last = dateOf(to, first.month);
  return words.season(begins, words.date(last.month, last.day), first.day !== null);
}

function dateOf(text: string, month: number | null): { readonly month: number; readonly day: number | null } {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  const day = /[0-9]+/.exec(text)?.[0];
  return { month: named === -1 ? (month ?? 0) : named, day: day === undefined ? null : Number(day) };
}
