/** Port: what people say of the steps of each dataset, by entry of its history. */
import type { DatasetId, UserId } from "#shared/model/ids.ts";

export interface StoredStepNote {
  /** `<number of the record>.<part>` */
  readonly entry: string;
  readonly text: string;
  /** who wrote it last */
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface StepNotes {
  /** in no order */
  of(dataset: DatasetId): Promise<readonly StoredStepNote[]>;
  /** in place of the one that was there; false, and nothing is kept, where it would be one more than `most` */
  put(dataset: DatasetId, note: StoredStepNote, most: number): Promise<boolean>;
  /** false when that entry has none */
  remove(dataset: DatasetId, entry: string): Promise<boolean>;
}
