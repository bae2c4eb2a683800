/** A day as one types it in a hurry: in any usual notation, without its year, or by its distance from today. */
import { foldText } from "#shared/model/fold-text.ts";
import { dateOf, dayNumber, isDate } from "#shared/schema/moments/calendar.ts";
import { writeByPattern } from "#shared/schema/moments/strptime.ts";
import type { Field } from "#shared/schema/table-schema.ts";
import { orderOf, readDate } from "../repairs/dates.ts";

/** Days are day numbers: days since 1970-01-01. */
export interface TypedDay {
  readonly day: number;
  /** what it would be with the month before the day, where that is a day too: the French order was taken */
  readonly monthFirst: number | null;
}

/** null when the text is no day. `today`: a day number. */
export function readTypedDay(text: string, today: number): TypedDay | null {
  const typed = text.trim();
  const near = daysFromToday(foldText(typed).replaceAll("’", "'"));
  if (near !== null) return { day: today + near, monthFirst: null };
  const whole = withYear(typed, today);
  const date = readDate(whole, "day-first");
  if (date === null) return null;
  const other = orderOf(whole) === "either" ? readDate(whole, "month-first") : null;
  return {
    day: dayNumber(date.year, date.month, date.day),
    monthFirst: other && dayNumber(other.year, other.month, other.day),
  };
}

/** The day as a date field asks for it; `%Y-%m-%d` where it asks for nothing else. */
export function writeDay(day: number, { format }: Pick<Field, "format">): string {
  const [year, month, dayOfMonth] = dateOf(day);
  return writeByPattern(format.includes("%") ? format : "%Y-%m-%d", { year, month, day: dayOfMonth });
}

const NEAR: Readonly<Record<string, number>> = {
  "avant-hier": -2,
  "avant hier": -2,
  hier: -1,
  yesterday: -1,
  "aujourd'hui": 0,
  aujourdhui: 0,
  auj: 0,
  "ce jour": 0,
  today: 0,
  demain: 1,
  tomorrow: 1,
  "apres-demain": 2,
  "apres demain": 2,
};

function daysFromToday(words: string): number | null {
  const near = NEAR[words];
  if (near !== undefined) return near;
  const before = /^(?:il y a (\d{1,4}) ?j(?:ours?)?|(\d{1,4}) days? ago)$/.exec(words);
  if (before !== null) return -Number(before[1] ?? before[2]);
  const after = /^(?:dans (\d{1,4}) ?j(?:ours?)?|in (\d{1,4}) days?)$/.exec(words);
  return after === null ? null : Number(after[1] ?? after[2]);
}

/** `5/1`, `5 janvier` are of this year; `05012024` and `050124` are a day, a month and a year. */
function withYear(text: string, today: number): string {
  const together = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (together !== null) {
    const [, first = "", second = "", year = ""] = together;
    // 20240105 is a year first
    const isYearFirst =
      year.length === 4 && isDate(Number(first + second), Number(year.slice(0, 2)), Number(year.slice(2)));
    return isYearFirst ? text : `${first}/${second}/${year}`;
  }
  const [year] = dateOf(today);
  if (/^\d{1,2}\s?[/.-]\s?\d{1,2}$/.test(text)) return `${text.replace(/\s?[.-]\s?/, "/")}/${year}`;
  return /^(?:le )?(?:[a-z]+\.? )?\d{1,2}(?:er|e)? [a-z]{3,}\.?$/.test(foldText(text)) ? `${text} ${year}` : text;
}
