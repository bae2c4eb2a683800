/** Gestures, or versions, by the day they were stored, in the time of this computer. */
import type { Language, Words } from "#shared/i18n/words.ts";

export interface Day<Entry> {
  /** `2026-11-22`, local */
  readonly key: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** `entries` newest first; `now` ms since 1970. */
export function byDay<Entry extends { readonly at: string }>(
  entries: readonly Entry[],
  now: number,
  words: Pick<Words["history"], "today" | "yesterday">,
  language: Language,
): Day<Entry>[] {
  const days: { key: string; title: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const at = new Date(entry.at);
    const key = dayOf(at);
    const last = days.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else days.push({ key, title: titleOf(at, new Date(now), words, language), entries: [entry] });
  }
  return days;
}

/** « 14:02 » */
export function timeOf(at: string, language: Language): string {
  return new Date(at).toLocaleTimeString(localeOf(language), { hour: "2-digit", minute: "2-digit" });
}

function titleOf(
  at: Date,
  now: Date,
  words: Pick<Words["history"], "today" | "yesterday">,
  language: Language,
): string {
  if (dayOf(at) === dayOf(now)) return words.today;
  const before = new Date(now);
  before.setDate(before.getDate() - 1);
  if (dayOf(at) === dayOf(before)) return words.yesterday;
  const title = at.toLocaleDateString(localeOf(language), {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(at.getFullYear() === now.getFullYear() ? {} : { year: "numeric" }),
  });
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-");
}

function localeOf(language: Language): string {
  return language === "fr" ? "fr-FR" : "en-GB";
}
