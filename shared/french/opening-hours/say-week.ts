/** Opening hours as one says them aloud: « du lundi au vendredi de 9 h à 12 h et de 14 h à 17 h 30 ; fermé les jours fériés ». */
import { type HoursRule, type HoursSpan, isWholeDay, runsOf } from "./week.ts";

/** What a language gives; days are 0 (Monday) to 6, times minutes since midnight. */
export interface HoursWords {
  day(day: number): string;
  /** « du lundi au vendredi » */
  days(first: number, last: number): string;
  readonly everyDay: string;
  readonly holidays: string;
  /** « lundi, mardi et jeudi » */
  and(parts: readonly string[]): string;
  /** `to` may be of the next day */
  span(from: number, to: number): string;
  readonly wholeDay: string;
  closed(days: string): string;
  open(days: string, hours: string): string;
  /** between rules */
  readonly separator: string;
}

export function sayWeek(rules: readonly HoursRule[], words: HoursWords): string {
  return rules.map((rule) => sayRule(rule, words)).join(words.separator);
}

function sayRule({ days, holidays, spans }: HoursRule, words: HoursWords): string {
  const named =
    days.length === 7
      ? [words.everyDay]
      : runsOf(days).map(([first, last]) => (first === last ? words.day(first) : words.days(first, last)));
  const when = words.and([...named, ...(holidays ? [words.holidays] : [])]);
  return spans.length === 0 ? words.closed(when) : words.open(when, hoursOf(spans, words));
}

function hoursOf(spans: readonly HoursSpan[], words: HoursWords): string {
  return isWholeDay(spans) ? words.wholeDay : words.and(spans.map(({ from, to }) => words.span(from, to)));
}
