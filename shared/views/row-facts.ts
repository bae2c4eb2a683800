/** What is known of rows beside what is in their cells: whoever knows it tells it by ids. */
import type { ColumnId, RowId, UserId } from "#shared/model/ids.ts";

export interface RowFacts {
  /** rows with a problem: in that column, or anywhere; null, of this and of the others: it is not known */
  issues(column: ColumnId | null): Iterable<RowId> | null;
  /** rows where a conversation is open */
  commented(): Iterable<RowId> | null;
  /** rows written in since (ISO 8601; null: ever) by that person (null: by anyone) */
  changed(since: string | null, by: UserId | null): Iterable<RowId> | null;
  /** rows shared out to that person; "nobody": those that are shared out to nobody */
  assigned(to: UserId | "nobody"): Iterable<RowId> | null;
}

/** Nothing is known. */
export const NO_FACTS: RowFacts = {
  issues: () => null,
  commented: () => null,
  changed: () => null,
  assigned: () => null,
};
