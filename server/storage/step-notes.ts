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
  /**
   * In place of the one that was there. `since`: `at` of that one, null: there was none; where it is another, or it would be one more than
   * `most`, nothing is kept.
   */
  put(
    dataset: DatasetId,
    note: StoredStepNote,
    since: number | null,
    most: number,
  ): Promise<"put" | "overtaken" | "too-many">;
  remove(dataset: DatasetId, entry: string, since: number): Promise<"removed" | "absent" | "overtaken">;
}
