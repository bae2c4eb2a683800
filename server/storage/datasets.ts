/** Ports: what is known of datasets without opening their tables, and the files people uploaded. */
import type { DatasetId, SpaceId, UploadId, UserId } from "#shared/model/ids.ts";

/** What a list shows of a table. */
export interface DatasetCounts {
  readonly rows: number;
  readonly columns: number;
  /** failed checks; null when no schema is chosen */
  readonly issues: number | null;
}

/** What is written down of a table after it changed. */
export interface DatasetFigures {
  readonly dataset: DatasetId;
  /** ms since 1970 */
  readonly changedAt: number;
  /** null: they could not be counted, the older ones stay */
  readonly counts: DatasetCounts | null;
}

export interface StoredDataset extends DatasetCounts {
  readonly id: DatasetId;
  readonly space: SpaceId;
  readonly name: string;
  readonly incarnation: number;
  readonly createdBy: UserId;
  /** ms since 1970 */
  readonly createdAt: number;
  /** null until its first update is on disk: nobody sees it before */
  readonly changedAt: number | null;
  /** SHA-256 (hexadecimal) of the file it was imported from */
  readonly original: string | null;
  /** ms since 1970: in the trash since then; null when it is not */
  readonly deletedAt: number | null;
  readonly deletedBy: UserId | null;
}

export type DatasetChange = Partial<
  DatasetCounts & {
    readonly name: string;
    readonly changedAt: number;
    readonly incarnation: number;
    readonly deletedAt: number | null;
    readonly deletedBy: UserId | null;
  }
>;

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Datasets {
  add(dataset: StoredDataset): Promise<void>;
  find(id: DatasetId): Promise<StoredDataset | null>;
  /** newest first, without those in the trash */
  ofSpace(space: SpaceId): Promise<readonly StoredDataset[]>;
  /** does nothing when there is no such dataset */
  change(id: DatasetId, change: DatasetChange): Promise<void>;
  /** those in the trash, last deleted first */
  trashOf(space: SpaceId): Promise<readonly StoredDataset[]>;
  /** those in the trash since before `at` (ms since 1970), in every space */
  deletedBefore(at: number): Promise<readonly StoredDataset[]>;
  /**
   * Removes a dataset that is in the trash, and everything that hangs on it, in one transaction; does nothing to any other. Resolves
   * to the SHA-256 of the files it came from that nothing else uses (their uploads are forgotten then).
   */
  purge(id: DatasetId): Promise<readonly string[]>;
}

export interface StoredUpload {
  readonly id: UploadId;
  readonly space: SpaceId;
  readonly user: UserId;
  readonly fileName: string;
  readonly bytes: number;
  /** hexadecimal; names the file on disk */
  readonly sha256: string;
  readonly createdAt: number;
}

/** Contract: as for `Datasets`. */
export interface Uploads {
  add(upload: StoredUpload): Promise<void>;
  find(id: UploadId): Promise<StoredUpload | null>;
  /** the uploads of one file (hexadecimal SHA-256) in a space, newest first: its names */
  ofFile(space: SpaceId, sha256: string): Promise<readonly StoredUpload[]>;
}
