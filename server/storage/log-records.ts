/** Port: the records of the update log read back, with who made them and when. */
import type { DatasetId } from "#shared/model/ids.ts";
import type { LogRecord } from "./update-log.ts";

interface NumberedRecord extends Omit<LogRecord, "dataset"> {
  readonly seq: number;
}

/** Contract: as for the update log; a dataset that was never created has no records. */
export interface LogRecords {
  /** the records after one, in order, up to another (inclusive), at most `limit` of them */
  records(
    dataset: DatasetId,
    range: { readonly after: number; readonly to: number; readonly limit: number },
  ): Promise<readonly NumberedRecord[]>;
}
