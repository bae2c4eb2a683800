/** Keeps what a file brought into a table that was there already, as an import is kept. */
import type { StoredUpload } from "#server/storage/datasets.ts";
import { MOST_DOUBTS } from "#shared/formats/reading/doubts.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { RecordFileUpdate } from "#shared/wire/file-updates.ts";
import { type ImportRecordsParts, recordImport } from "./import-records.ts";
import type { DatasetsParts } from "./parts.ts";
import { readUploadTable } from "./read-upload-table.ts";

/**
 * The file is read again, so that nobody has to be believed about it. Throws what the reading throws, and what `mayStill` throws, which
 * is asked when all was read.
 */
export async function recordFileUpdate(
  parts: Pick<DatasetsParts, "uploadFolder" | "limits"> & Pick<ImportRecordsParts, "imports" | "now" | "live">,
  dataset: DatasetId,
  upload: StoredUpload,
  by: UserId,
  { choices, kind, doubtful }: Omit<RecordFileUpdate, "upload">,
  mayStill: () => Promise<unknown>,
): Promise<void> {
  const read = await readUploadTable(parts, upload, choices);
  await mayStill();
  const cells = new Map(doubtful.map(({ place, cell }) => [`${place.row} ${place.column}`, cell]));
  const standing = read.doubts.listed.slice(0, MOST_DOUBTS).flatMap(({ code, row, column, text, shown }) => {
    const cell = cells.get(`${row} ${column}`);
    return cell === undefined ? [] : [{ code, ...cell, text, shown }];
  });
  const { table, rows, columns, notes, setAside, mergedAreas } = read;
  const counts = new Map<(typeof standing)[number]["code"], number>();
  for (const { code } of standing) counts.set(code, (counts.get(code) ?? 0) + 1);
  const doubts = [...counts].map(([code, count]) => ({ code, count, examples: [] }));
  const { fileName, sha256: original } = upload;
  const facts = { kind, fileName, table, choices, rows, columns: columns.length, setAside, mergedAreas, doubts, notes };
  await recordImport(parts, dataset, { ...facts, by, original }, standing);
}
