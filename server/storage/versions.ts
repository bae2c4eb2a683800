/** Port: versions, places in the log of a dataset that one can come back to. Their content is the log's: emptying a table cannot empty them. */
import type { DatasetId, UserId, VersionId } from "#shared/model/ids.ts";
import type { VersionCause, VersionChange } from "#shared/wire/versions.ts";

export interface StoredVersion {
  readonly id: VersionId;
  readonly dataset: DatasetId;
  /** the table after this record of the update log */
  readonly seq: number;
  readonly cause: VersionCause;
  /** given by a person; null for those made by themselves */
  readonly name: string | null;
  /** who named it, or whose gesture made it due; null when nobody's */
  readonly author: UserId | null;
  /** ms since 1970 */
  readonly at: number;
  /** what the gesture it was made for was about to change; null where it was made for none */
  readonly change: VersionChange | null;
}

/** Contract: resolved means on disk, rejected (StorageRefused) that nothing was kept. */
export interface Versions {
  add(version: StoredVersion): Promise<void>;
  find(id: VersionId): Promise<StoredVersion | null>;
  /** newest place in the log first, all of them (they are thinned out with age) */
  ofDataset(dataset: DatasetId): Promise<readonly StoredVersion[]>;
  rename(id: VersionId, name: string): Promise<void>;
  remove(ids: readonly VersionId[]): Promise<void>;
}
