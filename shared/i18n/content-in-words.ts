/** What a cell holds, as one says it: its text, or in a few words that its value is not available, and why. */
import { reasonIn } from "#shared/model/cell-content.ts";
import type { UnavailableWords } from "./unavailable-words.ts";

export function contentInWords(content: string, words: Pick<UnavailableWords, "said">): string {
  const reason = reasonIn(content);
  return reason === null ? content : words.said(reason);
}
