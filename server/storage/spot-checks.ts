/** Port: spot checks, the rows drawn for each, and what people said of them. */
import type { DatasetId, RowId, SpotCheckId, UserId } from "#shared/model/ids.ts";
import type { Verdict } from "#shared/wire/spot-checks.ts";

export interface StoredSpotCheck {
  readonly id: SpotCheckId;
  readonly dataset: DatasetId;
  /** ms since 1970 */
  readonly at: number;
  readonly by: UserId;
  /** rows of the table when they were drawn */
  readonly rowsThen: number;
}

export interface StoredCheckedRow {
  readonly row: RowId;
  readonly verdict: Verdict | null;
  readonly note: string | null;
  readonly by: UserId | null;
  /** ms since 1970 */
  readonly at: number | null;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface SpotChecks {
  /** the check and its rows, in the order they are to be looked at */
  add(check: StoredSpotCheck, rows: readonly RowId[]): Promise<void>;
  find(id: SpotCheckId): Promise<StoredSpotCheck | null>;
  /** newest first */
  of(dataset: DatasetId): Promise<readonly StoredSpotCheck[]>;
  /** in the order they are to be looked at */
  rows(id: SpotCheckId): Promise<readonly StoredCheckedRow[]>;
  /** rows of the dataset judged at `since` (ms since 1970) or after */
  judgedSince(dataset: DatasetId, since: number): Promise<readonly RowId[]>;
  /**
   * What `judged.by` says of a row, unless somebody else said something of it and `instead` is false: then nothing is kept. Resolves to
   * the row as it is afterwards; null when the check has no such row.
   */
  judge(
    id: SpotCheckId,
    judged: StoredCheckedRow & { readonly by: UserId },
    instead: boolean,
  ): Promise<StoredCheckedRow | null>;
}
