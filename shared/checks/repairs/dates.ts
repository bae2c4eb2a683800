/** Dates and times as the French write them, and as spreadsheets do, written as the field asks. */
import { foldText } from "#shared/model/fold-text.ts";
import { dateOf, dayNumber, isDate } from "#shared/schema/moments/calendar.ts";
import { writeByPattern } from "#shared/schema/moments/strptime.ts";
import { type DateOrder, type Expected, type Family, NO_READING, type RepairKind } from "./family.ts";

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface TimeParts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** `Z` or `+01:00`, as written */
  readonly zone: string;
}

export const dates: Family = (text, expected, order) => {
  const { type } = expected;
  if (type === "time") return written("time", timeText(text, expected));
  if (type === "year") return written("date", yearOf(text, order));
  if (type === "yearmonth") return written("date", monthOf(text, order));
  if (type === "datetime") return written("date", datetimeText(text, expected, order));
  if (type !== "date" && type !== "string") return NO_READING;
  if (expected.format === "any") return NO_READING;
  const pattern = type === "date" && expected.format.includes("%") ? expected.format : "%Y-%m-%d";
  const [date = "", time, ...rest] = text.split(BEFORE_TIME);
  const isDay = time === undefined ? rest.length === 0 : type === "date" && rest.length === 0 && isOfThatDay(time);
  const meant = isDay ? readDate(date, order) : null;
  if (meant !== null) return written("date", writeByPattern(pattern, meant));
  const counted = type === "date" ? dateOfSpreadsheet(text) : null;
  return counted === null ? NO_READING : written("excel-date", writeByPattern(pattern, counted));
};

/** What is between a date and its time. */
const BEFORE_TIME = /(?:T|\s+(?:à\s+)?|\s*à\s*)(?=\d{1,2}\s?[h:])/;

/** False where the day may be another one here, as at 23:00 in Greenwich, and where what follows is no time. */
function isOfThatDay(written: string): boolean {
  const time = readTime(written);
  if (time === null) return false;
  const { hour, minute, second, zone } = time;
  return !/^(?:z|[+-]00:?00)$/i.test(zone) || hour + minute + second === 0;
}

function written(kind: RepairKind, text: string | null) {
  return text === null ? NO_READING : [{ kind, text }];
}

/** What the text says of the order of day and month: nothing where both would do, null where the question is not asked. */
export function orderOf(text: string): DateOrder | "either" | null {
  const parts = NUMBERS.exec(text.trim());
  if (parts === null) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), fullYear(parts[3] ?? "")];
  if (year === null || /-\d{2}$/.test(parts[0]) || first === second) return null;
  const dayFirst = isDate(year, second, first);
  const monthFirst = isDate(year, first, second);
  if (dayFirst && monthFirst) return "either";
  return dayFirst ? "day-first" : monthFirst ? "month-first" : null;
}

/** Written as a date, of a day that is in no calendar: 2021-02-30, 31/04/2021. */
export function isImpossibleDate(text: string): boolean {
  const parts = partsOf(text.trim(), "day-first");
  return parts !== null && !isDate(parts.year, parts.month, parts.day);
}

/** What was said of day and month is of dates that can be read both ways: one that can be read one way alone is read so. */
export function orderFor(text: string, said: DateOrder | null): DateOrder | null {
  const own = orderOf(text);
  return own === "day-first" || own === "month-first" ? own : said;
}

/** Why a text that looks like a date is none: its day is in no calendar, or it says a month or a year alone. Null: it does not look like one. */
export function whyNoDay(text: string): "impossible-day" | "no-day" | null {
  const plain = text.trim();
  if (isImpossibleDate(plain)) return "impossible-day";
  const isLess = /^\d{4}$/.test(plain) || (readDate(plain, "day-first") === null && monthOf(plain, null) !== null);
  return isLess ? "no-day" : null;
}

/** null when the text is no date; `order` null: none that depends on it. */
export function readDate(text: string, order: DateOrder | null): DateParts | null {
  const parts = partsOf(text, order);
  return parts !== null && isDate(parts.year, parts.month, parts.day) ? parts : null;
}

/** `lundi`, `mon.`: other words before a date say something of it (`avant`, `vers`) */
const DAY = "(?:le )?(?:(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.? )?";
/** `05/01/2021`, and what may follow it */
const NUMBERS = new RegExp(
  `^${DAY}(\\d{1,2})\\s?[/.\\- ]\\s?(\\d{1,2})\\s?[/.\\- ]\\s?(\\d{4}|\\d{2})(?=$|[T\\s]+\\d{1,2}[h:])`,
  "i",
);
const YEAR_FIRST = /^(\d{4})\s?[/.\- ]\s?(\d{1,2})\s?[/.\- ]\s?(\d{1,2})$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const IN_LETTERS = new RegExp(`^${DAY}(\\d{1,2})(?:er|e)?[ -]([a-z]+)\\.?[ -](\\d{4}|\\d{2})$`);

function partsOf(text: string, order: DateOrder | null): DateParts | null {
  const numbers = NUMBERS.exec(text);
  if (numbers !== null && numbers[0].length === text.length) {
    // 21-05-12 begins with a year as often as it ends with one
    const year = /-\d{2}$/.test(text) ? null : fullYear(numbers[3] ?? "");
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    if (year === null || (order === null && first !== second)) return null;
    return order === "month-first" ? { year, month: first, day: second } : { year, month: second, day: first };
  }
  const iso = YEAR_FIRST.exec(text) ?? TOGETHER.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const letters = IN_LETTERS.exec(foldText(text));
  const month = monthNamed(letters?.[2] ?? "");
  const year = fullYear(letters?.[3] ?? "");
  return letters === null || month === null || year === null ? null : { year, month, day: Number(letters[1]) };
}

/** Two figures are a year only where nobody would read another century. */
function fullYear(written: string): number | null {
  const year = Number(written);
  if (written.length === 4) return year;
  if (written.length !== 2) return null;
  return year >= 70 ? 1900 + year : year < 40 ? 2000 + year : null;
}

const MONTHS = [
  ["janvier", "january"],
  ["fevrier", "february"],
  ["mars", "march"],
  ["avril", "april"],
  ["mai", "may"],
  ["juin", "june"],
  ["juillet", "july"],
  ["aout", "august"],
  ["septembre", "september"],
  ["octobre", "october"],
  ["novembre", "november"],
  ["decembre", "december"],
] as const;

/** Its name, or enough of its beginning; null where two months begin so. */
function monthNamed(word: string): number | null {
  if (word.length < 3) return null;
  const found = MONTHS.flatMap((names, index) => (names.some((name) => name.startsWith(word)) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Days since the last one of 1899, as spreadsheets count them: only numbers that are days of 1955 to 2050. */
function dateOfSpreadsheet(text: string): DateParts | null {
  const days = /^(\d{5})(?:[.,]0+)?$/.exec(text)?.[1];
  if (days === undefined || Number(days) < 20_090 || Number(days) > 55_153) return null;
  const [year, month, day] = dateOf(dayNumber(1899, 12, 30) + Number(days));
  return { year, month, day };
}

const TIME = /^(\d{1,2})\s?(?:[h:]\s?(\d{2})?)(?:[:m]\s?(\d{2})?s?(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;

function readTime(text: string): TimeParts | null {
  const parts = TIME.exec(text);
  if (parts === null) return null;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  return hour > 23 || minute > 59 || second > 59 ? null : { hour, minute, second, zone: parts[4] ?? "" };
}

function timeText(text: string, { format }: Expected): string | null {
  const time = readTime(text);
  if (time === null || format === "any") return null;
  const written = writeByPattern(format.includes("%") ? format : "%H:%M:%S", { year: 2000, month: 1, day: 1, ...time });
  if (!format.includes("%")) return written + time.zone;
  // without its zone it would be another moment
  return time.zone === "" ? written : null;
}

function datetimeText(text: string, { format }: Expected, order: DateOrder | null): string | null {
  const [date = "", time, ...rest] = text.split(BEFORE_TIME);
  const day = readDate(date, order);
  if (day === null || rest.length > 0 || format === "any") return null;
  const hours = time === undefined ? null : readTime(time);
  if (format.includes("%")) {
    // without a time there is nothing to write: midnight would be a guess
    if (hours === null && (time !== undefined || /%[HIMSTRcX]/.test(format))) return null;
    // without its zone it would be another moment
    if (hours !== null && hours.zone !== "") return null;
    return writeByPattern(format, { ...day, ...hours });
  }
  return hours === null ? null : writeByPattern("%Y-%m-%dT%H:%M:%S", { ...day, ...hours }) + hours.zone;
}

/** A year alone, or the one of a date. */
function yearOf(text: string, order: DateOrder | null): string | null {
  const alone = /^(\d{4})(?:[.,]0+)?$/.exec(text)?.[1];
  if (alone !== undefined) return alone;
  const year =
    readDate(text, order ?? "day-first")?.year ??
    /^\d{1,2}[/-](\d{4})$|^(\d{4})-\d{1,2}$/.exec(text)?.slice(1).find(Boolean);
  return year === undefined ? null : String(year).padStart(4, "0");
}

function monthOf(text: string, order: DateOrder | null): string | null {
  const numbers = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  const letters = /^([a-z]+)\.?[ -](\d{4})$/.exec(foldText(text));
  const compact = /^(\d{4})[/. ]?(\d{2})$/.exec(text);
  const month =
    numbers !== null
      ? Number(numbers[1])
      : letters !== null
        ? monthNamed(letters[1] ?? "")
        : compact === null
          ? null
          : Number(compact[2]);
  const year = numbers?.[2] ?? letters?.[2] ?? compact?.[1];
  if (month !== null && year !== undefined)
    return month < 1 || month > 12 ? null : `${year}-${String(month).padStart(2, "0")}`;
  const date = readDate(text, order);
  return date === null ? null : writeByPattern("%Y-%m", date);
}
