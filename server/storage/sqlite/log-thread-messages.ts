/** What the log thread is told and answers. The updates of a batch travel as one buffer that changes hands: nothing is copied twice. */
import type { DatasetId } from "#shared/model/ids.ts";
import type { DatasetFigures } from "../datasets.ts";
import type { OrderedPurge } from "../purges.ts";
import type { ClientClaim, LogRecord } from "../update-log.ts";
import type { JournalBatch } from "./journal-rows.ts";

export interface PackedRecords {
  readonly records: readonly (Omit<LogRecord, "update"> & { readonly length: number })[];
  /** the updates, one after the other */
  readonly bytes: ArrayBuffer;
}

export type ThreadRequest =
  | { readonly kind: "create"; readonly packed: PackedRecords }
  | { readonly kind: "append"; readonly packed: PackedRecords; readonly claims: readonly ClientClaim[] }
  | { readonly kind: "snapshot"; readonly dataset: DatasetId; readonly head: number; readonly snapshot: Uint8Array }
  | { readonly kind: "journal"; readonly batch: JournalBatch }
  | { readonly kind: "journal-removed"; readonly dataset: DatasetId }
  | { readonly kind: "figures"; readonly figures: readonly DatasetFigures[] }
  | { readonly kind: "purge"; readonly order: OrderedPurge }
  /** answered with one number where it was done, with none where not */
  | { readonly kind: "overwrite"; readonly atAnySize: boolean }
  /** one step; answered with 1 when all is done, with 0 when it cannot be now, with none when there is more to do */
  | { readonly kind: "overwrite-some" };

export type ThreadOrder =
  | { readonly kind: "open"; readonly file: string }
  | (ThreadRequest & { readonly id: number })
  | { readonly kind: "close" };

export type ThreadAnswer =
  | { readonly id: number; readonly kind: "stored"; readonly numbers: readonly number[] }
  | {
      readonly id: number;
      readonly kind: "refused";
      readonly message: string;
      /** SQLite's, when it was SQLite that refused */
      readonly code: string | null;
    };

/** The caller's buffers stay the caller's: it distributes them once they are on disk. */
export function packRecords(records: readonly LogRecord[]): PackedRecords {
  const bytes = new Uint8Array(records.reduce((sum, { update }) => sum + update.length, 0));
  let at = 0;
  const heads = records.map(({ dataset, update, author, at: time }) => {
    bytes.set(update, at);
    at += update.length;
    return { dataset, author, at: time, length: update.length };
  });
  return { records: heads, bytes: bytes.buffer };
}

export function unpackRecords({ records, bytes }: PackedRecords): LogRecord[] {
  let at = 0;
  return records.map(({ length, ...head }) => {
    const update = new Uint8Array(bytes, at, length);
    at += length;
    return { ...head, update };
  });
}
