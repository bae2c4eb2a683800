/** Port: what is closed to editors in each dataset. */
import type { ColumnId, DatasetId, UserId } from "#shared/model/ids.ts";

export interface StoredLock {
  readonly dataset: DatasetId;
  /** null: the whole table */
  readonly column: ColumnId | null;
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Locks {
  /** oldest first */
  of(dataset: DatasetId): Promise<readonly StoredLock[]>;
  /** false, and the lock that was there stays, when that place is locked already */
  add(lock: StoredLock): Promise<boolean>;
  /** false when that place was not locked */
  remove(dataset: DatasetId, column: ColumnId | null): Promise<boolean>;
}
