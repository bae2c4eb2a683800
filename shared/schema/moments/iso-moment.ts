/** Dates and times of ISO 8601 as the reference engine accepts them: hours, minutes and seconds all present. */
import { dateOf, dayNumber, isDate, type Moment } from "./calendar.ts";

const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const TIME = /^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?$/i;

/** `2021-01-05T10:00:00`, with any one character in place of `T`, a fraction of a second and a zone if need be. */
export function readIsoDatetime(text: string): Moment | undefined {
  // the shorter forms of ISO 8601 are refused on purpose
  if (text.length < 19 || text[16] !== ":") return undefined;
  const date = DATE.exec(text.slice(0, 10));
  if (date === null) return undefined;
  const [year, month, day] = date.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isDate(year, month, day)) return undefined;
  const time = readTime(text.slice(11));
  if (time === undefined) return undefined;
  if (time.hour < 24) return { year, month, day, ...time };
  const [nextYear, nextMonth, nextDay] = dateOf(dayNumber(year, month, day) + 1);
  return { year: nextYear, month: nextMonth, day: nextDay, ...time, hour: 0 };
}

/** `10:00:00`, with a fraction of a second and a zone if need be; the date is 2000-01-01. */
export function readIsoTime(text: string): Moment | undefined {
  if (text.length < 8 || text[5] !== ":") return undefined;
  const time = readTime(text);
  return time === undefined ? undefined : { year: 2000, month: 1, day: 1, ...time, hour: time.hour % 24 };
}

type TimeOfDay = Pick<Moment, "hour" | "minute" | "second" | "offset">;

function readTime(text: string): TimeOfDay | undefined {
  const parts = TIME.exec(text);
  if (parts === null) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2]);
  const second = Number(parts[3]) + Number(`0.${(parts[4] ?? "0").slice(0, 6)}`);
  const midnight = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !midnight) || minute > 59 || second >= 60) return undefined;
  const offset = readOffset(parts[5]);
  return offset === undefined ? undefined : { hour, minute, second, offset };
}

function readOffset(zone: string | undefined): number | null | undefined {
  if (zone === undefined) return null;
  if (zone === "Z" || zone === "z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(":", "") || 0);
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60);
}
