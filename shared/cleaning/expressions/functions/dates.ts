/** Functions of dates. A date is a text: `2021-01-05`, `05/01/2021` (the day first), `5 janvier 2021`; what they give is written `2021-01-05`. */
import { dateOf, dayNumber, isDate } from "#shared/schema/moments/calendar.ts";
import { momentIn } from "#shared/views/readings.ts";
import { asNumber, type Failed, isFailed, NOT_A_DATE, type Value, writtenValue } from "../value.ts";
import { type FunctionDefinition, plain } from "./definition.ts";

type Given = Exclude<Value, Failed>;

export const DATE_FUNCTIONS: readonly FunctionDefinition[] = [
  plain(["DATE", "DATE"], 1, 3, (first, month, day) => {
    if (month === undefined) return ofDay(first, writtenDay);
    const parts = [first, month, day ?? 1].map(asNumber);
    const failed = parts.find((part) => part !== null && isFailed(part));
    if (failed !== undefined) return failed;
    const [y, m, d] = parts;
    if (typeof y !== "number" || typeof m !== "number" || typeof d !== "number") return null;
    return [y, m, d].every(Number.isInteger) && isDate(y, m, d) ? writtenDay(dayNumber(y, m, d)) : NOT_A_DATE;
  }),
  plain(["ANNEE", "YEAR"], 1, 1, (value) => ofDay(value, (day) => dateOf(day)[0])),
  plain(["MOIS", "MONTH"], 1, 1, (value) => ofDay(value, (day) => dateOf(day)[1])),
  plain(["JOUR", "DAY"], 1, 1, (value) => ofDay(value, (day) => dateOf(day)[2])),
  // 1970-01-01 was a Thursday
  plain(["JOURSEM", "WEEKDAY"], 1, 1, (value) => ofDay(value, (day) => ((((day + 3) % 7) + 7) % 7) + 1)),
  plain(["JOURS", "DAYS"], 2, 2, (end, start) => ofDay(end, (last) => ofDay(start, (first) => last - first))),
  plain(["DECALER.JOURS", "ADD.DAYS"], 2, 2, (value, days) => {
    const count = asNumber(days);
    if (isFailed(count) || count === null) return count;
    return ofDay(value, (day) => writtenDay(day + Math.trunc(count)));
  }),
];

const FIRST_DAY = dayNumber(1, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

function ofDay(value: Given, become: (day: number) => Value): Value {
  if (value === null) return null;
  const moment = momentIn(writtenValue(value));
  return Number.isNaN(moment) ? NOT_A_DATE : become(Math.floor(moment));
}

function writtenDay(day: number): Value {
  if (day < FIRST_DAY || day > LAST_DAY) return NOT_A_DATE;
  const [year, month, date] = dateOf(day);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
}
