/** What a cell holds, as one says it: its text, or in a few words that its value is not available, and why. */
import { reasonIn } from "#shared/document/cell-content.ts";
import type { Words } from "#shared/i18n/words.ts";

export function contentInWords(content: string, words: Words["unavailable"]): string {
  const reason = reasonIn(content);
  return reason === null ? content : words.said(reason);
}
