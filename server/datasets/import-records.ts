/** What files brought into a table: kept with it, with the cells whose reading is doubtful. */
import { personOf } from "#server/people/people.ts";
import type { StoredDataset } from "#server/storage/datasets.ts";
import type { Imports, SettledDoubt, SettledDoubts, StoredImport } from "#server/storage/imports.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { IMPORT_ORIGIN } from "#shared/document/layout.ts";
import type { PlacedDoubt } from "#shared/formats/reading/doubts.ts";
import { ColumnId, type DatasetId, ImportId, RowId, type UserId } from "#shared/model/ids.ts";
import {
  DOUBTS_TOLD,
  type DoubtsChange,
  type ImportList,
  type StandingDoubt,
  type StandingDoubts,
} from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { originalOf } from "./original-file.ts";

/** Doubtful cells kept of one import; of more, the number is told. */
export const DOUBTS_KEPT = 10_000;
/** Doubtful cells listed of a table, about: those of its newest imports. A file that comes every month leaves ever more behind. */
const DOUBTS_LISTED = 20_000;

export interface ImportRecordsParts {
  readonly imports: Imports;
  readonly settledDoubts: SettledDoubts;
  readonly people: People;
  readonly live: Pick<LiveDatasets, "notify">;
  readonly now: () => number;
}

/** `original`: SHA-256 of the file, hexadecimal. */
export type NewImport = Omit<StoredImport, "id" | "dataset" | "at">;

/**
 * Keeps what was done at an import or an update from a file. Of a new table: the `complete` of `createDataset`, for nobody sees a
 * table without it. Resolves to its id, when it is on disk. `doubts` beyond DOUBTS_KEPT are left out; `made.doubts` counts them all.
 */
export async function recordImport(
  parts: Pick<ImportRecordsParts, "imports" | "live" | "now">,
  dataset: DatasetId,
  made: NewImport,
  doubts: readonly StandingDoubt[],
): Promise<ImportId> {
  const id = newId(ImportId);
  await parts.imports.add({ ...made, id, dataset, at: parts.now() }, doubts.slice(0, DOUBTS_KEPT));
  // nobody is in a table that is being made
  if (made.kind !== "created") parts.live.notify(dataset, { kind: "doubts", dataset });
  return id;
}

/** The doubts of a table that was made of one file: its rows and columns got their identities in order. At most DOUBTS_KEPT. */
export function doubtsOfNewTable(doubts: readonly Omit<PlacedDoubt, "fileRow">[]): StandingDoubt[] {
  return doubts.slice(0, DOUBTS_KEPT).map(({ code, row, column, text, shown }) => ({
    ...{ code, text, shown },
    row: RowId.parse(`${IMPORT_ORIGIN}.${row.toString(36)}`),
    column: ColumnId.parse(`c${column.toString(36)}`),
  }));
}

/** Newest first. */
export async function listImports(
  parts: Pick<ImportRecordsParts, "imports" | "people">,
  dataset: DatasetId,
): Promise<ImportList> {
  const records = await parts.imports.of(dataset);
  const people = await parts.people.findAll([...new Set(records.map(({ by }) => by))]);
  return {
    imports: records.map(({ dataset: _, original: __, at, ...record }) => ({
      ...record,
      at: new Date(at).toISOString(),
    })),
    people: people.map(personOf),
  };
}

/** The file of an import: where it is, the name it came under, its size in bytes. Throws "original-not-found". */
export async function importedFile(
  parts: Pick<ImportRecordsParts, "imports"> & Parameters<typeof originalOf>[0],
  { id, space }: Pick<StoredDataset, "id" | "space">,
  asked: ImportId,
): Promise<{ path: string; fileName: string; bytes: number }> {
  const record = (await parts.imports.of(id)).find((one) => one.id === asked);
  if (record === undefined) throw new ProblemError("original-not-found");
  const kept = await originalOf(parts, { space, original: record.original, createdAt: record.at });
  return { ...kept, fileName: record.fileName };
}

/** The doubts of its imports, of the newest where they are very many, and which of them somebody settled. */
export async function listDoubts(
  parts: Pick<ImportRecordsParts, "imports" | "settledDoubts" | "people">,
  dataset: DatasetId,
): Promise<StandingDoubts> {
  const [records, doubts, settled] = await Promise.all([
    parts.imports.of(dataset),
    parts.imports.doubtsOf(dataset, DOUBTS_LISTED),
    parts.settledDoubts.of(dataset),
  ]);
  const counted = records.reduce((sum, record) => sum + record.doubts.reduce((of, { count }) => of + count, 0), 0);
  const people = await parts.people.findAll([...new Set(settled.map(({ by }) => by))]);
  return {
    doubts: [...doubts],
    // a record may count a cell that it did not keep or that is not listed, never the other way round
    beyond: Math.max(0, counted - doubts.length),
    settled: settled.map(({ at, ...one }) => ({ ...one, at: new Date(at).toISOString() })),
    people: people.map(personOf),
  };
}

/** What these cells hold was read right, `by` says; or, `right` false, that is taken back. */
export async function settleDoubts(
  parts: Pick<ImportRecordsParts, "settledDoubts" | "people" | "live" | "now">,
  dataset: DatasetId,
  by: UserId,
  asked: { readonly right: boolean; readonly cells: readonly Pick<SettledDoubt, "row" | "column" | "text">[] },
): Promise<void> {
  const cells = asked.cells.map(({ row, column, text }) => ({ row, column, text }));
  if (!asked.right) {
    await parts.settledDoubts.remove(dataset, cells);
    const places = cells.map(({ row, column }) => ({ row, column }));
    tellChange(parts, dataset, { what: "taken-back", cells: places });
    return;
  }
  // read before anything is stored: changes are told in the order in which they are stored
  const person = await parts.people.find(by);
  const at = parts.now();
  await parts.settledDoubts.set(
    dataset,
    cells.map((cell) => ({ ...cell, by, at })),
  );
  const settled = person && { what: "settled" as const, cells, by: personOf(person), at: new Date(at).toISOString() };
  tellChange(parts, dataset, settled ?? undefined);
}

/** Of many cells, or long ones, everyone asks again. */
function tellChange({ live }: Pick<ImportRecordsParts, "live">, dataset: DatasetId, change?: DoubtsChange): void {
  const texts = change?.what === "settled" ? change.cells.reduce((sum, { text }) => sum + text.length, 0) : 0;
  const isSmall = change !== undefined && change.cells.length <= DOUBTS_TOLD.cells && texts <= DOUBTS_TOLD.text;
  live.notify(dataset, { kind: "doubts", dataset, ...(isSmall && { change }) });
}
