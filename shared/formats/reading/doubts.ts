/** Values of a table whose reading is doubtful. */
import type { DoubtCode } from "#shared/wire/imports.ts";

/** A doubtful value and its place in the table that was made. */
export interface PlacedDoubt {
  readonly code: DoubtCode;
  /** index of the row and of the column in the table */
  readonly row: number;
  readonly column: number;
  /** row of the file, from 1 */
  readonly fileRow: number;
  readonly text: string;
  /** as the workbook displayed it; null: not known */
  readonly shown: string | null;
}

/** All are counted; beyond `MOST_DOUBTS` they are not listed. */
export interface TableDoubts {
  readonly listed: readonly PlacedDoubt[];
  readonly counts: Partial<Record<DoubtCode, number>>;
}

export const MOST_DOUBTS = 10_000;
