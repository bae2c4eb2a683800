/** Turns an uploaded file into a dataset. */
import type { StoredUpload } from "#server/storage/datasets.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { ReadingNote } from "#shared/wire/http.ts";
import type { ImportRequest } from "#shared/wire/imports.ts";
import { createDataset } from "./create-dataset.ts";
import type { DatasetsParts } from "./parts.ts";
import { readUploadTable } from "./read-upload-table.ts";

export interface Imported {
  readonly dataset: DatasetId;
  readonly rows: number;
  readonly columns: number;
  /** values whose reading is doubtful */
  readonly doubts: number;
  readonly notes: ReadingNote[];
}

/**
 * Reads the table as the choices say and makes the dataset. `onProgress` gets the share done, 0 to 1. Throws what the
 * reading throws, the signal's reason when it is given up, and what `mayStill` throws, which is asked when all was read: nothing
 * exists then.
 */
export async function importUpload(
  parts: Pick<DatasetsParts, "datasets" | "updateLog" | "uploadFolder" | "limits" | "now">,
  upload: StoredUpload,
  author: UserId,
  request: ImportRequest,
  watch: { onProgress: (done: number) => void; signal: AbortSignal; mayStill: () => Promise<unknown> },
): Promise<Imported> {
  const { mayStill, ...reading } = watch;
  const read = await readUploadTable(parts, upload, request.choices, reading);
  await mayStill();
  watch.signal.throwIfAborted();
  const dataset = await createDataset(parts, {
    space: upload.space,
    author,
    name: request.name,
    update: read.update,
    counts: { rows: read.rows, columns: read.columns.length, issues: null },
    original: upload.sha256,
  });
  const doubts = Object.values(read.doubts.counts).reduce((sum, count) => sum + count, 0);
  return { dataset, rows: read.rows, columns: read.columns.length, doubts, notes: read.notes };
}
