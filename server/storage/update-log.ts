/** Port: the append-only log of one dataset's Yjs updates, its snapshots, and who owns which Yjs client id. */
import type { DatasetId, UserId } from "#shared/model/ids.ts";

export interface LogRecord {
  readonly dataset: DatasetId;
  /** one Yjs update, V1 */
  readonly update: Uint8Array;
  /** who made it, from the session that sent it */
  readonly author: UserId;
  /** ms since 1970 */
  readonly at: number;
}

export interface ClientClaim {
  readonly dataset: DatasetId;
  /** Yjs client id */
  readonly client: number;
  readonly user: UserId;
}

export interface LoadedDocument {
  /** newest verified snapshot (V2) of what is asked for, or null */
  readonly snapshot: Uint8Array | null;
  /** updates after the snapshot, in order */
  readonly updates: readonly Uint8Array[];
  /** sequence number of the last record, 0 when there is none */
  readonly head: number;
}

/**
 * Contract: a resolved promise means on disk, and a rejected one means that nothing of the batch was kept. Sequence numbers of a
 * dataset are gap-free and start at 1. Records are never changed or deleted.
 */
export interface UpdateLog {
  /**
   * makes the document of `record.dataset` with its first update, number 1, in one transaction. Rejects with StorageRefused, also
   * when the document exists already.
   */
  create(record: LogRecord): Promise<void>;
  /**
   * appends everything in one transaction, claims included; returns the sequence number of each record. Rejects with StorageRefused,
   * also when a dataset was never created or a claimed id belongs to another user; claiming one's own id again changes nothing.
   */
  append(records: readonly LogRecord[], claims: readonly ClientClaim[]): Promise<readonly number[]>;
  /** rejects with ProblemError "dataset-not-found" when the dataset was never created, with StorageRefused when it cannot be read */
  load(dataset: DatasetId): Promise<LoadedDocument>;
  /** as `load`, of the document as it was after record `seq`: nothing later is in it; all there is when `seq` is beyond the last record */
  loadAt(dataset: DatasetId, seq: number): Promise<LoadedDocument>;
  /** sequence number of the last record; rejects as `load` */
  head(dataset: DatasetId): Promise<number>;
  /**
   * stores a snapshot of the document at `head`, reads it back, and only then lets it count; rejects with StorageRefused otherwise.
   * Older ones go, but for the newest, and those of `KEPT_SNAPSHOTS`: any place in the log opens from one near it, and what they take
   * on disk grows ten times slower than that of the recent ones.
   */
  saveSnapshot(dataset: DatasetId, head: number, snapshotV2: Uint8Array): Promise<void>;
  /** every Yjs client id ever claimed in this dataset and its owner */
  clientOwners(dataset: DatasetId): Promise<ReadonlyMap<number, UserId>>;
}

/** In records: of the `recent` before the newest snapshot, the first snapshot in every `every` is kept; of older ones, the first in every `recent`. */
export const KEPT_SNAPSHOTS = { every: 5_000, recent: 50_000 } as const;

/** The disk (or the database) would not take it: full, read-only, gone. Nothing of the batch was kept. */
export class StorageRefused extends Error {
  override readonly name = "StorageRefused";
}
