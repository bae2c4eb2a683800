/** Instants as people say them. */
import type { Language } from "#shared/i18n/words.ts";

const STEPS: readonly (readonly [limit: number, unit: Intl.RelativeTimeFormatUnit, size: number])[] = [
  [3_600, "minute", 60],
  [86_400, "hour", 3_600],
  [7 * 86_400, "day", 86_400],
];

/** « il y a 5 minutes », « hier », then the date. `at` is ISO 8601, `now` ms since 1970. */
export function sinceWhen(at: string, now: number, language: Language): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return "";
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const seconds = Math.max(0, Math.round((now - instant) / 1000));
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (seconds < 60) return relative.format(0, "second");
  for (const [limit, unit, size] of STEPS) {
    if (seconds < limit) return relative.format(-Math.floor(seconds / size), unit);
  }
  return new Date(instant).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
}

/** « 21 novembre », with the year when it is not this one. `instant` and `now`: ms since 1970. */
export function dayOf(instant: number, language: Language, now = Date.now()): string {
  const date = new Date(instant);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  const year = sameYear ? {} : ({ year: "numeric" } as const);
  return date.toLocaleDateString(language === "fr" ? "fr-FR" : "en-GB", { day: "numeric", month: "long", ...year });
}

/** « 21 novembre à 14:02 ». `at` is ISO 8601. */
export function momentOf(at: string, language: Language): string {
  const form = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } as const;
  return new Date(at).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", form);
}
