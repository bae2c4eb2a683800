/** Versions in memory. */
import type { VersionId } from "#shared/model/ids.ts";
import type { StoredVersion, Versions } from "../versions.ts";

export function createMemoryVersions(): Versions {
  /** in the order they were added */
  const versions = new Map<VersionId, StoredVersion>();
  return {
    add: async (version) => void versions.set(version.id, version),
    find: async (id) => versions.get(id) ?? null,
    ofDataset: async (dataset) =>
      [...versions.values()]
        .filter((version) => version.dataset === dataset)
        .reverse()
        .sort((a, b) => b.seq - a.seq || b.at - a.at),
    rename: async (id, name) => {
      const version = versions.get(id);
      if (version !== undefined) versions.set(id, { ...version, name });
    },
    remove: async (ids) => {
      for (const id of ids) versions.delete(id);
    },
  };
}
