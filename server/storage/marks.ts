/** Port: what rows, columns and the table were said to be, and with which content. */
import type { DatasetId, RowId, UserId } from "#shared/model/ids.ts";
import type { Mark, MarkTarget } from "#shared/model/marks.ts";

export interface StoredMark {
  readonly target: MarkTarget;
  /** of the row or column; "" for the table */
  readonly id: string;
  readonly mark: Mark;
  /** of the content that was marked */
  readonly seal: string;
  /** its row is deleted */
  readonly gone: boolean;
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface MarkStore {
  /** oldest first */
  of(dataset: DatasetId): Promise<readonly StoredMark[]>;
  /** each instead of what was there, all or none */
  set(dataset: DatasetId, marks: readonly StoredMark[]): Promise<void>;
  /** these rows are deleted, or given back */
  setGone(dataset: DatasetId, rows: readonly RowId[], gone: boolean): Promise<void>;
  /** the rows that are marked */
  markedRows(dataset: DatasetId): Promise<readonly { readonly id: RowId; readonly gone: boolean }[]>;
  /** `by`: only those that this person set; null: whoever did */
  remove(dataset: DatasetId, target: MarkTarget, ids: readonly string[], by: UserId | null): Promise<void>;
}
