/** A check of whole rows that may look at other rows too: a key. It follows the table row by row and is settled once per change. */
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Findings } from "./findings.ts";
import type { Pass } from "./pass.ts";

export interface RowCheck {
  readonly findings: Findings;
  readonly columns: ReadonlySet<ColumnId>;
  /** the full pass, once; blank rows count for nothing */
  load(isBlank: (row: RowHandle) => boolean): Pass;
  /** the row is visible and not blank, and may have changed */
  follow(row: RowHandle): void;
  /** the row vanished, or is blank now */
  forget(row: RowHandle): void;
  /** the sequence of rows changed */
  reorder(): void;
  /** after all of a change was followed: brings the findings up to date */
  settle(): Pass;
}

/** For `settle` of a check that has nothing left to do. */
export function* nothingLeft(): Pass {
  // not even a step
}
