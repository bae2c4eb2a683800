/**
 * Doubts that a value alone does not show, but its column does: a postal code of four digits, a date among `05-16`. Columns are told by some of their first
 * values; those that can hold no such doubt cost nothing.
 */
import { isPhone } from "#shared/french/phone.ts";
import { isSiren } from "#shared/french/siren.ts";
import { isSiret } from "#shared/french/siret.ts";
import { isUai } from "#shared/french/uai.ts";
import type { DoubtCode } from "#shared/wire/imports.ts";
import { isBlank } from "./cell-extent.ts";
import { type CodeLook, codeLookOf } from "./column-look.ts";
import type { PlannedColumn } from "./plan-columns.ts";

export interface WatchedColumn {
  /** column of the file */
  readonly source: number;
  readonly code: DoubtCode;
  /** bytes of UTF-8 that a doubtful text has */
  readonly least: number;
  readonly most: number;
  /** `shown`: as the workbook displayed it; null: not known, or the same */
  isDoubtful(text: string, shown: string | null): boolean;
}

/** The columns of a table in which some values may be doubtful, from its first rows. */
export function watchColumns(columns: readonly PlannedColumn[], rows: readonly (readonly string[])[]): WatchedColumn[] {
  return columns.flatMap(({ title, source }, column): WatchedColumn[] => {
    const texts = rows.map((cells) => cells[column] ?? "").filter((text) => !isBlank(text));
    const code = codeLookOf(title, texts);
    if (code !== null) return [{ source, code: "zeros-lost", ...LOST_ZEROS[code] }];
    const made = madeDates(texts) ?? monthsOfAYear(texts);
    return made === null
      ? []
      : [{ source, code: "date-made", least: SHORTEST_DATE, most: LONGEST_DATE, isDoubtful: made }];
  });
}

type Lost = Pick<WatchedColumn, "least" | "most" | "isDoubtful">;

/** With its zero it would be one, without it is none. */
const LOST_ZEROS: Readonly<Record<CodeLook, Lost>> = {
  siret: lostOf(11, 13, (text) => /^\d+$/.test(text) && isSiret(text.padStart(14, "0"))),
  siren: lostOf(7, 8, (text) => /^\d+$/.test(text) && isSiren(text.padStart(9, "0"))),
  uai: lostOf(6, 7, (text) => /^\d{5,6}[A-Z]$/.test(text) && isUai(text.padStart(8, "0"))),
  commune: lostOf(4, 4, (text) => /^[1-9]\d{3}$/.test(text)),
  "postal-code": lostOf(4, 4, (text) => /^[1-9]\d{3}$/.test(text)),
  phone: lostOf(9, 9, (text) => /^[1-9]\d{8}$/.test(text) && isPhone(`0${text}`)),
};

/** Of texts with so many characters; those are of one byte each. The length first: it is asked of every cell of the column. */
function lostOf(least: number, most: number, isLost: (text: string) => boolean): Lost {
  return { least, most, isDoubtful: (text) => text.length >= least && text.length <= most && isLost(text) };
}

/** `05-16`, `10/12`: two numbers, of which a spreadsheet makes a day and a month, or a month and a year. */
const PAIR = /^\d{1,2} ?[-/] ?\d{1,2}$/;
const MONTH =
  "(?:janv|jan|févr|fevr|feb|fév|mars|mar|avril|avr|apr|mai|may|juin|jun|juil|jul|août|aout|aug|sept|sep|oct|nov|déc|dec)";
const SHORT_DATE = new RegExp(`^(?:\\d{1,2}-${MONTH}\\.?|${MONTH}\\.?-\\d{2})$`, "i");
/** `1-mai` and `30-févr.`, in bytes; whole dates are in between */
const SHORTEST_DATE = 5;
const LONGEST_DATE = 10;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** so much of the column is something else, and so many values of it are seen */
const OTHERS = 0.6;
const FEWEST = 5;

function madeDates(texts: readonly string[]): WatchedColumn["isDoubtful"] | null {
  if (texts.length < FEWEST) return null;
  let pairs = 0;
  let dates = 0;
  let short = 0;
  for (const text of texts) {
    if (text.length > LONGEST_DATE) continue;
    if (PAIR.test(text)) pairs++;
    else if (SHORT_DATE.test(text)) short++;
    else if (ISO_DATE.test(text)) dates++;
  }
  if (pairs < 2 && short === 0) return null;
  if (texts.length - dates - short < OTHERS * texts.length) return null;
  const hasPairs = pairs >= 2;
  // months written out are what a spreadsheet made, whatever else is there; of whole dates only those among pairs
  return (text, shown) => SHORT_DATE.test(text) || (hasPairs && ISO_DATE.test(text) && shown !== null);
}

/** so many dates of one column, and so many months among them */
const MONTHS = 3;

/**
 * Every date falls on the same day of the same year, and only their months differ: `04-15`, April 2015, of which a spreadsheet made the 15th of April of the year in
 * which it was typed.
 */
function monthsOfAYear(texts: readonly string[]): WatchedColumn["isDoubtful"] | null {
  const [first = ""] = texts;
  if (texts.length < FEWEST || !ISO_DATE.test(first)) return null;
  const [year, day] = [first.slice(0, 4), first.slice(8)];
  // a year of two digits that was over by then
  if (Number(day) < 10 || Number(day) >= Number(year) % 100) return null;
  const isOne = (text: string) => ISO_DATE.test(text) && text.startsWith(year) && text.endsWith(day);
  if (!texts.every(isOne) || new Set(texts).size < MONTHS) return null;
  return isOne;
}
