/** What people say of steps, in memory. */
import type { DatasetId } from "#shared/model/ids.ts";
import type { StepNotes, StoredStepNote } from "../step-notes.ts";

export function createMemoryStepNotes(): StepNotes {
  const datasets = new Map<DatasetId, Map<string, StoredStepNote>>();
  const ofDataset = (dataset: DatasetId) => {
    const there = datasets.get(dataset) ?? new Map<string, StoredStepNote>();
    datasets.set(dataset, there);
    return there;
  };
  return {
    of: async (dataset) => [...ofDataset(dataset).values()],
    put: async (dataset, note, most) => {
      const there = ofDataset(dataset);
      if (!there.has(note.entry) && there.size >= most) return false;
      there.set(note.entry, note);
      return true;
    },
    remove: async (dataset, entry) => ofDataset(dataset).delete(entry),
  };
}
