/** What is known of datasets, and uploads, in memory. */
import type { DatasetId, UploadId } from "#shared/model/ids.ts";
import type { Datasets, StoredDataset, StoredUpload, Uploads } from "../datasets.ts";

export function createMemoryDatasets(): { datasets: Datasets; uploads: Uploads } {
  const datasets = new Map<DatasetId, StoredDataset>();
  const uploads = new Map<UploadId, StoredUpload>();
  const trash = () =>
    [...datasets.values()].flatMap((dataset) =>
      dataset.deletedAt === null ? [] : [{ ...dataset, deletedAt: dataset.deletedAt }],
    );
  return {
    datasets: {
      add: async (dataset) => void datasets.set(dataset.id, dataset),
      find: async (id) => datasets.get(id) ?? null,
      ofSpace: async (space) =>
        [...datasets.values()]
          .filter((dataset) => dataset.space === space && dataset.deletedAt === null)
          .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)),
      change: async (id, change) => {
        const dataset = datasets.get(id);
        if (dataset) datasets.set(id, { ...dataset, ...change });
      },
      trashOf: async (space) =>
        trash()
          .filter((dataset) => dataset.space === space)
          .sort((a, b) => b.deletedAt - a.deletedAt || (a.id < b.id ? 1 : -1)),
      deletedBefore: async (at) => trash().filter((dataset) => dataset.deletedAt < at),
      purge: async (id) => {
        const purged = trash().find((dataset) => dataset.id === id);
        if (purged === undefined) return [];
        datasets.delete(id);
        const { original, createdAt } = purged;
        if (original === null || [...datasets.values()].some((other) => other.original === original)) return [];
        const ofFile = [...uploads.values()].filter(({ sha256 }) => sha256 === original);
        if (ofFile.some((upload) => upload.createdAt > createdAt)) return [];
        for (const upload of ofFile) uploads.delete(upload.id);
        return [original];
      },
    },
    uploads: {
      add: async (upload) => void uploads.set(upload.id, upload),
      find: async (id) => uploads.get(id) ?? null,
      ofFile: async (space, sha256) =>
        [...uploads.values()]
          .filter((upload) => upload.space === space && upload.sha256 === sha256)
          .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)),
    },
  };
}
