/** Makes a dataset out of the first update of its table. */
import type { DatasetCounts } from "#server/storage/datasets.ts";
import { newId } from "#server/storage/new-id.ts";
import { DatasetId, type SpaceId, type UserId } from "#shared/model/ids.ts";
import type { DatasetsParts } from "./parts.ts";

export interface NewDataset {
  readonly space: SpaceId;
  readonly author: UserId;
  readonly name: string;
  /** Yjs update (V1) that makes the whole table */
  readonly update: Uint8Array;
  readonly counts: DatasetCounts;
  /** SHA-256 of the file it came from */
  readonly original: string | null;
}

/**
 * Resolves when the dataset and its table are on disk. Nobody sees it before: the table is written between two notes of the
 * dataset, and a server that stops in between leaves one that is never shown. `complete` is done before it is shown.
 */
export async function createDataset(
  parts: Pick<DatasetsParts, "datasets" | "updateLog" | "now">,
  made: NewDataset,
  complete: (dataset: DatasetId) => Promise<void> = async () => undefined,
): Promise<DatasetId> {
  const id = newId(DatasetId);
  const createdAt = parts.now();
  await parts.datasets.add({
    id,
    space: made.space,
    name: made.name,
    incarnation: 1,
    createdBy: made.author,
    createdAt,
    changedAt: null,
    original: made.original,
    deletedAt: null,
    deletedBy: null,
    ...made.counts,
  });
  await parts.updateLog.create({ dataset: id, update: made.update, author: made.author, at: createdAt });
  await complete(id);
  await parts.datasets.change(id, { changedAt: createdAt });
  return id;
}
