/** Turns an uploaded file into a dataset. */
import type { StoredUpload } from "#server/storage/datasets.ts";
import { countDoubts, groupDoubts } from "#shared/formats/reading/doubts.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { ReadingNote } from "#shared/wire/http.ts";
import type { ImportRequest } from "#shared/wire/imports.ts";
import { createDataset } from "./create-dataset.ts";
import { doubtsOfNewTable, type NewImport, recordImport } from "./import-records.ts";
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
  parts: Pick<DatasetsParts, "datasets" | "updateLog" | "uploadFolder" | "limits" | "now"> &
    Parameters<typeof recordImport>[0],
  upload: StoredUpload,
  author: UserId,
  request: ImportRequest,
  watch: { onProgress: (done: number) => void; signal: AbortSignal; mayStill: () => Promise<unknown> },
): Promise<Imported> {
  const { mayStill, ...reading } = watch;
  const read = await readUploadTable(parts, upload, request.choices, reading);
  await mayStill();
  watch.signal.throwIfAborted();
  const { table, rows, notes, setAside, mergedAreas, doubts } = read;
  const columns = read.columns.length;
  const original = upload.sha256;
  const record: NewImport = {
    ...{ kind: "created", fileName: upload.fileName, original, by: author, table, choices: request.choices },
    ...{ rows, columns, setAside, mergedAreas, doubts: groupDoubts(doubts, read.columns), notes },
  };
  const dataset = await createDataset(
    parts,
    {
      space: upload.space,
      author,
      name: request.name,
      update: read.update,
      counts: { rows, columns, issues: null },
      original,
    },
    async (made) => void (await recordImport(parts, made, record, doubtsOfNewTable(doubts.listed))),
  );
  return { dataset, rows, columns, doubts: countDoubts(doubts), notes };
}
