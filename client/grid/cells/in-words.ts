/** Days and moments as people say them. */
import type { Language } from "#shared/i18n/words.ts";
import { instantOf, type Moment } from "#shared/schema/moments/calendar.ts";

const MILLISECONDS = 86_400_000;

/** `day`: days since 1970-01-01. « mardi 5 janvier 2021 » */
export function dayInWords(day: number, language: Language): string {
  const words = said(day * MILLISECONDS, language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return language === "fr" ? words.replace(/ 1 /, " 1er ") : words;
}

/** « janvier 2021 » */
export function monthInWords(day: number, language: Language): string {
  return said(day * MILLISECONDS, language, { month: "long", year: "numeric" });
}

/** « mardi 5 janvier 2021 à 14:30 », at its own hour */
export function momentInWords(moment: Moment, language: Language): string {
  return said(instantOf({ ...moment, offset: null }) * 1000, language, { dateStyle: "full", timeStyle: "short" });
}

/** Of a week from Monday on: the short name that is shown, and the whole one. */
export function weekdays(language: Language): readonly { readonly short: string; readonly long: string }[] {
  // 1970-01-05 was a Monday
  return [4, 5, 6, 7, 8, 9, 10].map((day) => ({
    short: said(day * MILLISECONDS, language, { weekday: "short" }).slice(0, 2),
    long: said(day * MILLISECONDS, language, { weekday: "long" }),
  }));
}

function said(instant: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(instant);
}
