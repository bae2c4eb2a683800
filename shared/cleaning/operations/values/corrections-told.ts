/** Corrections made by hand, and what became of those that could not simply be made again. */
import type { RowId } from "#shared/model/ids.ts";

/** of one recipe's step */
export const CORRECTIONS = 20_000;
/** columns that tell rows apart */
export const CORRECTION_KEYS = 5;

export type CorrectionFault =
  /** the cell holds neither what it held then nor what it became */
  | "says-other"
  /** no row has that key */
  | "no-row"
  /** several have it */
  | "several-rows"
  /** the table has no such column */
  | "no-column"
  /** it is closed */
  | "locked";

export const CORRECTION_FAULTS = [
  "says-other",
  "no-row",
  "several-rows",
  "no-column",
  "locked",
] as const satisfies readonly CorrectionFault[];

export interface CorrectionNotMade {
  readonly why: CorrectionFault;
  /** one content for each key column */
  readonly key: readonly string[];
  /** a title */
  readonly column: string;
  readonly was: string;
  readonly becomes: string;
  /** what the cell holds; null where there is no such cell */
  readonly now: string | null;
  readonly row: RowId | null;
}

export interface CorrectionsTold {
  /** that are made */
  readonly made: number;
  /** whose cells hold what they are to become */
  readonly already: number;
  /** in the order of the recipe */
  readonly not: readonly CorrectionNotMade[];
}
