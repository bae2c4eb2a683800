/** Counts in figures, as the language one chose writes them: the browser's own language may be another. */
import type { Language } from "#shared/i18n/words.ts";
import { useLanguage } from "./words.tsx";

const FIGURES: Readonly<Record<Language, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat("fr-FR"),
  en: new Intl.NumberFormat("en-GB"),
};

/** « 12 345 » in French, « 12,345 » in English. */
export function useFigures(): (count: number) => string {
  const { language } = useLanguage();
  return (count) => FIGURES[language].format(count);
}
