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
    put: async (dataset, note, since, most) => {
      const there = ofDataset(dataset);
      if ((there.get(note.entry)?.at ?? null) !== since) return "overtaken";
      if (!there.has(note.entry) && there.size >= most) return "too-many";
      there.set(note.entry, note);
      return "put";
    },
    remove: async (dataset, entry, since) => {
      const there = ofDataset(dataset);
      const known = there.get(entry);
      if (known === undefined) return "absent";
      if (known.at !== since) return "overtaken";
      there.delete(entry);
      return "removed";
    },
  };
}
