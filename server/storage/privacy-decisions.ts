/** Port: what was decided of columns about people, one decision a column. */
import type { ColumnId, DatasetId, UserId } from "#shared/model/ids.ts";
import type { DecideColumn } from "#shared/wire/private-data.ts";

export interface StoredDecision extends DecideColumn {
  readonly column: ColumnId;
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface PrivacyDecisions {
  /** the last decided last */
  of(dataset: DatasetId): Promise<readonly StoredDecision[]>;
  /** in place of what was decided of that column before */
  decide(dataset: DatasetId, decision: StoredDecision): Promise<void>;
  /** what was taken back; null: nothing was decided */
  forget(dataset: DatasetId, column: ColumnId): Promise<StoredDecision | null>;
}
