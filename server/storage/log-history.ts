/** Port: the update log read back: the table as it was after any record, and how it came to be. */
import type { DatasetId } from "#shared/model/ids.ts";
import type { LogRecord } from "./update-log.ts";

export interface NumberedRecord extends Omit<LogRecord, "dataset"> {
  readonly seq: number;
}

/** Contract: as for the update log; a dataset that was never created has no records. */
export interface LogHistory {
  /** sequence number of the newest record, 0 when there is none */
  head(dataset: DatasetId): Promise<number>;
  /** the newest verified snapshot (V2) that holds no record after `seq`; null when there is none left */
  snapshotAt(dataset: DatasetId, seq: number): Promise<{ readonly head: number; readonly snapshot: Uint8Array } | null>;
  /** the records after one, in order, up to another (inclusive), at most `limit` of them */
  records(
    dataset: DatasetId,
    range: { readonly after: number; readonly to: number; readonly limit: number },
  ): Promise<readonly NumberedRecord[]>;
}
