import type { Refusal } from "#shared/cleaning/operations/operation.ts";
import type { Words } from "#shared/i18n/words.ts";

/** Why nothing can be planned, for who reads it; of a parameter, what its operation says of it. */
export function refusalSentence(refusal: Refusal, words: Words["cleaning"]): string {
  if (refusal.refused === "bad-parameter" && refusal.fault !== undefined)
    return words.faults[refusal.fault.code](refusal.fault.args);
  if (refusal.refused === "bad-parameter" && refusal.detail !== undefined) return refusal.detail;
  return words.refused[refusal.refused];
}
