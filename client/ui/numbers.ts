/** Counts in figures, as the language one chose writes them: the browser's own language may be another. */
import type { Language } from "#shared/i18n/words.ts";
import { useLanguage } from "./words.tsx";

const LOCALES: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };
/** made when first asked: each takes milliseconds */
const formats = new Map<Language, Intl.NumberFormat>();

function formatOf(language: Language): Intl.NumberFormat {
  const format = formats.get(language) ?? new Intl.NumberFormat(LOCALES[language]);
  formats.set(language, format);
  return format;
}

/** « 12 345 » in French, « 12,345 » in English. */
export function useFigures(): (count: number) => string {
  const { language } = useLanguage();
  return (count) => formatOf(language).format(count);
}
