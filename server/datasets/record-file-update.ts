/** Keeps what a file brought into a table that was there already, as an import is kept. */
import type { JournalKeeper } from "#server/history/journal-keeper.ts";
import type { StoredUpload } from "#server/storage/datasets.ts";
import type { Journal } from "#server/storage/journal.ts";
import { MOST_DOUBTS } from "#shared/formats/reading/doubts.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { GestureTrait, RecordFileUpdate } from "#shared/wire/file-updates.ts";
import { type ImportRecordsParts, recordImport } from "./import-records.ts";
import type { DatasetsParts } from "./parts.ts";
import { readUploadTable } from "./read-upload-table.ts";

interface GestureParts {
  readonly journal: Pick<Journal, "page">;
  readonly journalKeeper: Pick<JournalKeeper, "settle">;
}

/** gestures of theirs at one place among which that of the file is looked for */
const LOOKED_AT = 20;

/**
 * The file is read again, so that nobody has to be believed about it. Throws what the reading throws, and what `mayStill` throws, which
 * is asked last.
 */
export async function recordFileUpdate(
  parts: Pick<DatasetsParts, "uploadFolder" | "limits"> &
    Pick<ImportRecordsParts, "imports" | "now" | "live"> &
    GestureParts,
  dataset: DatasetId,
  upload: StoredUpload,
  by: UserId,
  { choices, kind, doubtful, gesture }: Omit<RecordFileUpdate, "upload">,
  mayStill: () => Promise<unknown>,
): Promise<void> {
  const read = await readUploadTable(parts, upload, choices);
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
  const entry = gesture === undefined ? null : await entryOf(parts, dataset, by, gesture);
  await mayStill();
  await recordImport(parts, dataset, { ...facts, by, original, ...(entry === null ? {} : { entry }) }, standing);
}

/** The newest gesture of theirs that did this and that no other file is named for; null when it has not come here. */
async function entryOf(
  { imports, journal, journalKeeper }: GestureParts & Pick<ImportRecordsParts, "imports">,
  dataset: DatasetId,
  by: UserId,
  trait: GestureTrait,
): Promise<string | null> {
  await journalKeeper.settle(dataset);
  const { did, ...place } = trait;
  const where = { ...("row" in place && { row: place.row }), ...("column" in place && { column: place.column }) };
  const [lines, others] = await Promise.all([
    journal.page(dataset, { ...where, author: by, kinds: [did], limit: LOOKED_AT }),
    imports.of(dataset),
  ]);
  const named = new Set(others.map(({ entry }) => entry));
  const found = lines.find(
    ({ seq, part, sample }) =>
      !named.has(`${seq}.${part}`) && (trait.did !== "cells" || sample.some(({ after }) => after === trait.after)),
  );
  return found === undefined ? null : `${found.seq}.${found.part}`;
}
