/** Answers that were typed and not sent: kept on this computer for who typed them, until they are sent or emptied. */
import { z } from "zod";
import { keptName } from "#client/collab/kept-names.ts";
import { forget, recall, remember } from "#client/ui/remembered.ts";
import type { ThreadId, UserId } from "#shared/model/ids.ts";

const Draft = z.object({
  text: z.string(),
  /** null: the cell's own text, untouched */
  value: z.string().nullable(),
});
export type Draft = z.infer<typeof Draft>;

export const NO_DRAFT: Draft = { text: "", value: null };

export function keptDraft(who: UserId, thread: ThreadId): Draft {
  const text = recall(keyOf(who, thread));
  if (text === null) return NO_DRAFT;
  try {
    return Draft.parse(JSON.parse(text));
  } catch (error) {
    console.warn("a draft of an older version of the product is left aside", thread, error);
    return NO_DRAFT;
  }
}

export function keepDraft(who: UserId, thread: ThreadId, draft: Draft): void {
  if (draft.text === "" && draft.value === null) forget(keyOf(who, thread));
  else remember(keyOf(who, thread), JSON.stringify(draft));
}

function keyOf(who: UserId, thread: ThreadId): string {
  return keptName("answer", who, thread);
}
