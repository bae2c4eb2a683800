/** Turns an uploaded file into a dataset. */
import type { StoredUpload } from "#server/storage/datasets.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { ImportRequest, ReadingNote } from "#shared/wire/http.ts";
import { createDataset } from "./create-dataset.ts";
import { importCsv } from "./import-csv.ts";
import type { DatasetsParts } from "./parts.ts";
import { fileOf } from "./receive-upload.ts";

export interface Imported {
  readonly dataset: DatasetId;
  readonly rows: number;
  readonly columns: number;
  readonly notes: ReadingNote[];
}

/**
 * Reads the whole file in the dialect asked for and makes the dataset. `onProgress` gets the share done, 0 to 1. Throws what the
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
  const file = { path: fileOf(parts, upload), name: upload.fileName, bytes: upload.bytes };
  const { mayStill, ...reading } = watch;
  const read = await importCsv(file, request.dialect, { limits: parts.limits, ...reading });
  await mayStill();
  watch.signal.throwIfAborted();
  const dataset = await createDataset(parts, {
    space: upload.space,
    author,
    name: request.name,
    update: read.update,
    counts: { rows: read.rows, columns: read.columns, issues: null },
    original: upload.sha256,
  });
  return { dataset, rows: read.rows, columns: read.columns, notes: [...read.notes] };
}
