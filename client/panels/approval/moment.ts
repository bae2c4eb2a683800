/** Who did something, and when, in the words of the screen. */
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { Person } from "#shared/wire/http.ts";
import { momentOf } from "../versions/titles.ts";

export interface Tellers {
  who(person: Person | null): string;
  /** « aujourd’hui à 14:02 », of an ISO 8601 instant */
  when(at: string): string;
}

export function useTellers(): Tellers {
  const words = useWords();
  const { language } = useLanguage();
  return {
    who: (person) => person?.name ?? words.approval.someone,
    when: (at) => momentOf(at, language, words.versions),
  };
}
