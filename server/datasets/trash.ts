/** Datasets in the trash: nothing of them is destroyed for 30 days, and anyone who may edit brings them back. */
import { rm } from "node:fs/promises";
import { personOf } from "#server/people/people.ts";
import type { StoredDataset } from "#server/storage/datasets.ts";
import type { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { DeletedDataset } from "#shared/wire/trash.ts";
import type { DatasetsParts } from "./parts.ts";
import type { PublishedFiles } from "./published-files.ts";
import { fileOf } from "./receive-upload.ts";

const DAY = 24 * 60 * 60 * 1000;
/** how long a deleted dataset can be brought back, in ms */
const KEPT_IN_TRASH = 30 * DAY;

interface PublishedParts {
  readonly publishedFiles: Pick<PublishedFiles, "forget">;
}

/** Hides it from everyone; who is in it now is told and keeps what they have not sent. */
export async function moveToTrash(
  parts: Pick<DatasetsParts, "datasets" | "live" | "now"> & PublishedParts,
  dataset: DatasetId,
  by: UserId,
): Promise<void> {
  await parts.datasets.change(dataset, { deletedAt: parts.now(), deletedBy: by });
  parts.live.expel(dataset);
  await parts.publishedFiles.forget(dataset);
}

/** As it was, with its comments and its history. Does nothing to one that is not in the trash. */
export async function restoreFromTrash(parts: Pick<DatasetsParts, "datasets">, dataset: DatasetId): Promise<void> {
  await parts.datasets.change(dataset, { deletedAt: null, deletedBy: null });
}

/** Last deleted first. */
export async function listTrash(
  parts: Pick<DatasetsParts, "datasets" | "people" | "settleCounts">,
  space: SpaceId,
): Promise<DeletedDataset[]> {
  await parts.settleCounts();
  const deleted = (await parts.datasets.trashOf(space)).filter(isShown);
  const deletedBy = [...new Set(deleted.flatMap((dataset) => dataset.deletedBy ?? []))];
  const people = new Map((await parts.people.findAll(deletedBy)).map((user) => [user.id, personOf(user)]));
  return deleted.map(({ id, name, rows, columns, deletedAt, deletedBy: by }) => ({
    id,
    name,
    rows,
    columns,
    deletedAt: new Date(deletedAt).toISOString(),
    deletedBy: (by === null ? undefined : people.get(by)) ?? null,
    until: new Date(deletedAt + KEPT_IN_TRASH).toISOString(),
  }));
}

/** Destroys what has been in the trash for longer than it is kept: each dataset with all that hangs on it, and the files it came from that nothing else uses. */
export async function purgeTrash(parts: Pick<DatasetsParts, "datasets" | "uploadFolder" | "now">): Promise<void> {
  for (const { id } of await parts.datasets.deletedBefore(parts.now() - KEPT_IN_TRASH)) {
    for (const sha256 of await parts.datasets.purge(id)) await rm(fileOf(parts, { sha256 }), { force: true });
  }
}

/** Purges now and once a day. Call what it returns to stop; that resolves when nothing is being purged any more. */
export function purgeTrashDaily(
  parts: Parameters<typeof purgeTrash>[0],
  onError: (error: unknown) => void,
): () => Promise<void> {
  let purging: Promise<void> = Promise.resolve();
  const purge = () => {
    purging = purging.then(() => purgeTrash(parts)).catch(onError);
  };
  purge();
  const timer = setInterval(purge, DAY).unref();
  return () => {
    clearInterval(timer);
    return purging;
  };
}

function isShown(dataset: StoredDataset): dataset is StoredDataset & { changedAt: number; deletedAt: number } {
  return dataset.changedAt !== null && dataset.deletedAt !== null;
}
