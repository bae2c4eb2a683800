/** Where a question is, in words. */
import { type Language, WORDS } from "../i18n/words.ts";
import type { Question } from "../wire/questions.ts";

/** « Mairies, ligne 12, code_postal » */
export function aboutOf({ dataset, position, cell, thread }: Question, language: Language): string {
  const words = WORDS[language].questions;
  const row = thread.row === null ? null : position === null ? words.deletedRow : words.row(position);
  const parts = [dataset.name, row, cell?.name ?? null].filter((part) => part !== null);
  return parts.length === 1 ? `${dataset.name}, ${words.wholeTable}` : parts.join(", ");
}
