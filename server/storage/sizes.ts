/** What datasets take on disk, for whoever looks after the server. */
import type { DatasetId } from "#shared/model/ids.ts";

export interface DatasetSize {
  readonly dataset: DatasetId;
  /** updates ever recorded: the history, kept for ever */
  readonly logRecords: number;
  readonly logBytes: number;
  /** the newest snapshots, which bound the time to open */
  readonly snapshotBytes: number;
  readonly journalEntries: number;
  readonly journalBytes: number;
}

export interface DatasetSizes {
  /**
   * Sizes of every dataset that was ever made, those in the trash too, the largest log first. Bytes are those of the contents, without
   * the database's own. Cheap to ask again: only what was recorded since is counted. Rejects with StorageRefused.
   */
  sizes(): Promise<readonly DatasetSize[]>;
}
