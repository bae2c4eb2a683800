/** What the author of an unreadable text most probably meant, rightly written. Only where there is one reading; nothing is guessed. */
import { foldText } from "#shared/model/fold-text.ts";
import { isDate } from "#shared/schema/moments/calendar.ts";
import { writeByPattern } from "#shared/schema/moments/strptime.ts";
import { readDecimal } from "#shared/schema/numerals.ts";
import type { Issue } from "./issue.ts";

/** The text to write in place of `text` for a field of this type; null when nothing is sure. */
export function suggestionFor(type: string, args: Issue["args"], text: string): string | null {
  const suggestion = SUGGESTIONS[type]?.(text.trim(), args) ?? null;
  return suggestion === text ? null : suggestion;
}

type Suggest = (text: string, args: Issue["args"]) => string | null;

const SUGGESTIONS: Readonly<Record<string, Suggest>> = {
  string: (text, { format }) =>
    format === "uri" && /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : null,
  number: (text, { decimalChar }) => decimalOf(text, typeof decimalChar === "string" ? decimalChar : "."),
  integer(text) {
    const number = decimalOf(text, ".");
    return number === null ? null : (/^([+-]?\d+)(?:\.0*)?$/.exec(number)?.[1] ?? null);
  },
  boolean(text, { trueValues, falseValues }) {
    const meaning = /^(oui|o|vrai|v|true|t|yes|y|x|1)$/i.test(text) ? trueValues : null;
    const list = meaning ?? (/^(non|n|faux|false|f|no|0)$/i.test(text) ? falseValues : null);
    return Array.isArray(list) ? (list[0] ?? null) : null;
  },
  array: (text) => (/^[^[\]{}"]+$/.test(text) ? JSON.stringify(text.split(/[,;|]/).map((item) => item.trim())) : null),
  date(text, { format }) {
    const date = dateOf(text);
    if (date === null || format === "any") return null;
    return writeByPattern(typeof format === "string" ? format : "%Y-%m-%d", date);
  },
  datetime(text, { format }) {
    // without a time there is nothing to write: midnight would be a guess
    const parts = /^(\S+?)(?:T|\s+)(\d{1,2})[:h](\d{2})(?::(\d{2}))?$/.exec(text);
    const date = format === undefined ? dateOf(parts?.[1] ?? "") : null;
    const [hour = "0", minute = "0", second = "0"] = parts?.slice(2) ?? [];
    if (date === null || Number(hour) > 23 || Number(minute) > 59) return null;
    return writeByPattern("%Y-%m-%dT%H:%M:%S", {
      ...date,
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second),
    });
  },
  time(text, { format }) {
    const parts = /^(\d{1,2})\s?[h:]\s?(\d{2})?$/i.exec(text);
    return parts === null || format !== undefined || Number(parts[1]) > 23
      ? null
      : `${parts[1]?.padStart(2, "0")}:${parts[2] ?? "00"}:00`;
  },
  year: (text) =>
    /^(?:\d{1,2}[/-]){0,2}(\d{4})(?:-\d{1,2}){0,2}$|^(\d{4})\.0$/
      .exec(text)
      ?.slice(1)
      .find((year) => year !== undefined) ?? null,
  yearmonth(text) {
    const parts = /^(\d{1,2})[/-](\d{4})$/.exec(text) ?? null;
    return parts === null || Number(parts[1]) > 12 || Number(parts[1]) < 1
      ? null
      : `${parts[2]}-${parts[1]?.padStart(2, "0")}`;
  },
  geopoint(text, { format }) {
    const parts = /^[([]?\s*(-?\d{1,3}(?:\.\d+)?)\s*[;,\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*[)\]]?$/.exec(text);
    if (parts === null || Math.abs(Number(parts[1])) > 180 || Math.abs(Number(parts[2])) > 90) return null;
    if (format === "object") return `{"lon": ${parts[1]}, "lat": ${parts[2]}}`;
    return format === "array" ? `[${parts[1]}, ${parts[2]}]` : `${parts[1]},${parts[2]}`;
  },
};

/** A number with a decimal comma, spaces between its thousands, or a unit after it. */
function decimalOf(text: string, decimalChar: string): string | null {
  const bare = text
    .replace(/\s*(?:€|%|EUR|euros?|m²|km|kg|m)$/i, "")
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?:\D|$))/g, "");
  if (!/^[+-]?\d+(?:[.,]\d*)?$/.test(bare)) return null;
  const plain = bare.replace(",", ".");
  return readDecimal(plain) === undefined ? null : plain.replace(".", decimalChar);
}

/** Written as a date, of a day that is in no calendar: 2021-02-30, 31/04/2021. */
export function isImpossibleDate(text: string): boolean {
  const parts = partsOfDate(text.trim());
  return parts !== null && !isDate(parts.year, parts.month, parts.day);
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dateOf(text: string): DateParts | null {
  const parts = partsOfDate(text);
  return parts !== null && isDate(parts.year, parts.month, parts.day) ? parts : null;
}

const MONTHS = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];

/** A date that the French write day first, with the month in letters or not, or year first with any separator. Never month first. */
function partsOfDate(text: string): DateParts | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (french !== null) return { year: Number(french[3]), month: Number(french[2]), day: Number(french[1]) };
  const iso = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const letters = /^(?:[a-z]+ )?(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})$/.exec(foldText(text));
  const month = MONTHS.findIndex((start) => letters?.[2]?.startsWith(start)) + 1;
  return letters === null || month === 0 ? null : { year: Number(letters[3]), month, day: Number(letters[1]) };
}
