/** What a cell holds, as one says it: its text, or in a few words that its value is not available, and why. */
import type { Words } from "#shared/i18n/words.ts";
import { reasonIn } from "#shared/model/cell-content.ts";

export function contentInWords(content: string, words: Words["unavailable"]): string {
  const reason = reasonIn(content);
  return reason === null ? content : words.said(reason);
}
