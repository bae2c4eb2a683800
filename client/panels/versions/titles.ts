/** How versions and moments are called. */
import type { Language, Words } from "#shared/i18n/words.ts";
import type { Version } from "#shared/wire/versions.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Its name, or what it was made for. */
export function titleOf({ name, cause, change, author }: Version, words: Words["versions"]): string {
  if (name !== null) return name;
  if (cause !== "before-bulk" || change === null) return words.causes[cause];
  return words.beforeChange(change, author?.name ?? null);
}

/** « mardi à 14:02 » in the last week, else « 12 novembre à 14:02 »; `now` in ms since 1970 */
export function momentOf(at: string, language: Language, words: Words["versions"], now = Date.now()): string {
  const date = new Date(at);
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const time = date.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  const recent = now - date.getTime() < 6 * DAY;
  if (new Date(now).toDateString() === date.toDateString()) return words.todayAt(time);
  const sameYear = new Date(now).getFullYear() === date.getFullYear();
  const day = date.toLocaleDateString(
    locale,
    recent
      ? { weekday: "long" }
      : { day: "numeric", month: "long", ...(sameYear ? {} : ({ year: "numeric" } as const)) },
  );
  return words.dayAt(day, time);
}
