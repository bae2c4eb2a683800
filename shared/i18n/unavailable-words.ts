/** The words about values that are not available, the same in each language. */
import type { UnavailableReason } from "#shared/model/unavailable.ts";

type ByReason = Readonly<Record<UnavailableReason, string>>;

export interface UnavailableWords {
  /** asked above the reasons */
  readonly question: string;
  readonly reasons: ByReason;
  /** when to choose it */
  readonly help: ByReason;
  /** in the cell itself: a word or two */
  readonly signs: ByReason;
  /** in place of a text */
  readonly said: (reason: UnavailableReason) => string;
  /** beside the cell */
  readonly sentence: (reason: UnavailableReason) => string;
  /** so many cells were marked */
  readonly marked: (n: number, reason: UnavailableReason) => string;
}
