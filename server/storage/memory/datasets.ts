/** What is known of datasets, and uploads, in memory. */
import type { DatasetId, UploadId } from "#shared/model/ids.ts";
import type { Datasets, StoredDataset, StoredUpload, Uploads } from "../datasets.ts";

export function createMemoryDatasets(): Datasets {
  const datasets = new Map<DatasetId, StoredDataset>();
  return {
    add: async (dataset) => void datasets.set(dataset.id, dataset),
    find: async (id) => datasets.get(id) ?? null,
    ofSpace: async (space) =>
      [...datasets.values()]
        .filter((dataset) => dataset.space === space)
        .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)),
    change: async (id, change) => {
      const dataset = datasets.get(id);
      if (dataset) datasets.set(id, { ...dataset, ...change });
    },
  };
}

export function createMemoryUploads(): Uploads {
  const uploads = new Map<UploadId, StoredUpload>();
  return {
    add: async (upload) => void uploads.set(upload.id, upload),
    find: async (id) => uploads.get(id) ?? null,
  };
}
