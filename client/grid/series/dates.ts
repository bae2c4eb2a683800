/** Dates that go on by days, months or years, written as they were. */
import { dateOf, dayNumber, daysInMonth, isDate } from "#shared/schema/moments/calendar.ts";
import { type Series, stepOf } from "./step.ts";

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `2024-01-31`, `31/01/2024`, `31-01-2024`, `31.01.2024`, `2024-01`, `01/2024`. */
const WRITTEN: readonly { readonly pattern: RegExp; readonly hasDay: boolean }[] = [
  { pattern: /^(?<year>\d{4})(?<between>[-/.])(?<month>\d{2})\k<between>(?<day>\d{2})$/, hasDay: true },
  { pattern: /^(?<day>\d{2})(?<between>[-/.])(?<month>\d{2})\k<between>(?<year>\d{4})$/, hasDay: true },
  { pattern: /^(?<year>\d{4})(?<between>[-/])(?<month>0[1-9]|1[0-2])$/, hasDay: false },
  { pattern: /^(?<month>0[1-9]|1[0-2])(?<between>[-/])(?<year>\d{4})$/, hasDay: false },
];

export function dateSeries(texts: readonly string[]): Series | null {
  for (const { pattern, hasDay } of WRITTEN) {
    const days = texts.map((text) => dayIn(text, pattern));
    const between = pattern.exec(texts[0] ?? "")?.groups?.between ?? "";
    if (!days.every((day) => day !== null)) continue;
    if (!texts.every((text) => pattern.exec(text)?.groups?.between === between)) continue;
    const count = hasDay ? countDays(days) : countMonths(days);
    if (count === null) return null;
    const isYearFirst = pattern.source.startsWith("^(?<year>");
    return (at) => {
      const { year, month, day } = count(at);
      const parts = [String(year).padStart(4, "0"), twoDigits(month), ...(hasDay ? [twoDigits(day)] : [])];
      return (isYearFirst ? parts : parts.reverse()).join(between);
    };
  }
  return null;
}

function dayIn(text: string, pattern: RegExp): Day | null {
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) return null;
  const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day ?? 1)];
  return isDate(year, month, day) ? { year, month, day } : null;
}

/** By months where it is the same day of each, or the last one of each; else by days. */
function countDays(days: readonly Day[]): ((at: number) => Day) | null {
  const [first] = days;
  if (first === undefined) return null;
  if (days.length > 1) {
    const isSame = days.every(({ day }) => day === first.day);
    const areLast = days.every(({ year, month, day }) => day === daysInMonth(year, month));
    const months = isSame || areLast ? countMonths(days) : null;
    if (months !== null && stepOf(days.map(monthNumber)) !== 0) {
      return (at) => {
        const { year, month } = months(at);
        const last = daysInMonth(year, month);
        return { year, month, day: areLast ? last : Math.min(first.day, last) };
      };
    }
  }
  const numbers = days.map(({ year, month, day }) => dayNumber(year, month, day));
  const step = stepOf(numbers);
  const [from] = numbers;
  if (step === null || from === undefined) return null;
  return (at) => {
    const [year, month, day] = dateOf(within(from + step * at, FIRST_DAY, LAST_DAY));
    return { year, month, day };
  };
}

function countMonths(days: readonly Day[]): ((at: number) => Day) | null {
  const numbers = days.map(monthNumber);
  const step = stepOf(numbers);
  const [from] = numbers;
  if (step === null || from === undefined) return null;
  return (at) => {
    const number = within(from + step * at, 12, 12 * 10_000 - 1);
    return { year: Math.floor(number / 12), month: (number % 12) + 1, day: 1 };
  };
}

function monthNumber({ year, month }: Day): number {
  return year * 12 + month - 1;
}

/** years 1 to 9999: no calendar goes further, and the last date there is stands for those that would follow */
const FIRST_DAY = dayNumber(1, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
