/**
 * Doubts that a value alone does not show, but its column does: a postal code of four digits, a date among `05-16`. Columns are told by some of their first
 * values; those that can hold no such doubt cost nothing.
 */
import { isPhone } from "#shared/french/phone.ts";
import { isSiren } from "#shared/french/siren.ts";
import { isSiret } from "#shared/french/siret.ts";
import { isUai } from "#shared/french/uai.ts";
import type { ColumnLook, DoubtCode } from "#shared/wire/imports.ts";
import { isBlank } from "./cell-extent.ts";
import { lookOf } from "./column-look.ts";
import type { PlannedColumn } from "./plan-columns.ts";

export interface WatchedColumn {
  /** column of the file */
  readonly source: number;
  readonly code: DoubtCode;
  /** `shown`: as the workbook displayed it; null: not known, or the same */
  isDoubtful(text: string, shown: string | null): boolean;
}

/** The columns of a table in which some values may be doubtful, from its first rows. */
export function watchColumns(columns: readonly PlannedColumn[], rows: readonly (readonly string[])[]): WatchedColumn[] {
  return columns.flatMap(({ title, source }, column): WatchedColumn[] => {
    const texts = rows.map((cells) => cells[column] ?? "").filter((text) => !isBlank(text));
    const lost = LOST_ZEROS[lookOf(title, texts)];
    if (lost !== undefined) return [{ source, code: "zeros-lost", isDoubtful: lost }];
    const made = madeDates(texts) ?? monthsOfAYear(texts);
    return made === null ? [] : [{ source, code: "date-made", isDoubtful: made }];
  });
}

/** With its zero it would be one, without it is none. */
const LOST_ZEROS: Partial<Record<ColumnLook, (text: string) => boolean>> = {
  siret: (text) => isShort(text, 11, 14) && isSiret(text.padStart(14, "0")),
  siren: (text) => isShort(text, 7, 9) && isSiren(text.padStart(9, "0")),
  uai: (text) => /^\d{5,6}[A-Z]$/.test(text) && isUai(text.padStart(8, "0")),
  // the length first: it is asked of every cell of the column
  commune: (text) => text.length === 4 && /^[1-9]\d{3}$/.test(text),
  "postal-code": (text) => text.length === 4 && /^[1-9]\d{3}$/.test(text),
  phone: (text) => text.length === 9 && /^[1-9]\d{8}$/.test(text) && isPhone(`0${text}`),
};

/** At least so many digits, and fewer than it should have. */
function isShort(text: string, least: number, length: number): boolean {
  return text.length >= least && text.length < length && /^\d+$/.test(text);
}

/** `05-16`, `10/12`: two numbers, of which a spreadsheet makes a day and a month, or a month and a year. */
const PAIR = /^\d{1,2} ?[-/] ?\d{1,2}$/;
const MONTH =
  "(?:janv|jan|févr|fevr|feb|fév|mars|mar|avril|avr|apr|mai|may|juin|jun|juil|jul|août|aout|aug|sept|sep|oct|nov|déc|dec)";
const SHORT_DATE = new RegExp(`^(?:\\d{1,2}-${MONTH}\\.?|${MONTH}\\.?-\\d{2})$`, "i");
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
