/** What was typed and not sent: kept on this computer for who typed it, in the place it is about, until it is sent or emptied. */
import { useState } from "react";
import { z } from "zod";
import { keptName } from "#client/collab/kept-names.ts";
import { forget, recall, remember } from "#client/ui/remembered.ts";
import { type DatasetId, UserId } from "#shared/model/ids.ts";

export const Draft = z.object({
  /** as it is shown: people by `@name` */
  text: z.string(),
  picked: z.array(z.object({ id: UserId, name: z.string() })),
  question: z.boolean(),
  /** the value suggested; null: as the cell is */
  value: z.string().nullable(),
});
export type Draft = z.infer<typeof Draft>;

export const EMPTY_DRAFT: Draft = { text: "", picked: [], question: false, value: null };

/** `begin`: what the field begins with when nothing is kept. One place per component: give it the place as its key. */
export function useDraft(
  who: UserId,
  dataset: DatasetId,
  place: string,
  begin: Draft = EMPTY_DRAFT,
): [Draft, (draft: Draft) => void] {
  const key = nameOf(who, dataset, place);
  const [draft, setDraft] = useState<Draft>(() => kept(key) ?? begin);
  return [
    draft,
    (next) => {
      setDraft(next);
      if (next.text.trim() === "" && next.value === null && !next.question) forget(key);
      else remember(key, JSON.stringify(next));
    },
  ];
}

/** What was typed in one place goes on in another, unless something was typed there before. */
export function moveDraft(who: UserId, dataset: DatasetId, from: string, to: string): void {
  const draft = recall(nameOf(who, dataset, from));
  if (draft === null || recall(nameOf(who, dataset, to)) !== null) return;
  remember(nameOf(who, dataset, to), draft);
  forget(nameOf(who, dataset, from));
}

function nameOf(who: UserId, dataset: DatasetId, place: string): string {
  return keptName("draft", who, `${dataset}:${place}`);
}

function kept(key: string): Draft | null {
  const text = recall(key);
  if (text === null) return null;
  try {
    return Draft.parse(JSON.parse(text));
  } catch (error) {
    console.warn("a draft of an older version of the product is left aside", key, error);
    return null;
  }
}
