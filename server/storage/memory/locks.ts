/** What is closed to editors, in memory. */
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import type { Locks, StoredLock } from "../locks.ts";

export function createMemoryLocks(): Locks {
  const locks = new Map<string, StoredLock>();
  const key = (dataset: DatasetId, column: ColumnId | null) => `${dataset} ${column ?? ""}`;
  return {
    of: async (dataset) =>
      [...locks.values()]
        .filter((lock) => lock.dataset === dataset)
        .sort((a, b) => a.at - b.at || ((a.column ?? "") < (b.column ?? "") ? -1 : 1)),
    add: async (lock) => {
      const place = key(lock.dataset, lock.column);
      if (locks.has(place)) return false;
      locks.set(place, lock);
      return true;
    },
    remove: async (dataset, column) => locks.delete(key(dataset, column)),
  };
}
