/** Requests to the geocoder, in memory. */
import type { DatasetId } from "#shared/model/ids.ts";
import type { GeocodingBatch, GeocodingJobs, StoredGeocoding } from "../geocoding.ts";

interface Kept {
  job: StoredGeocoding;
  readonly batches: (GeocodingBatch & { answered: string | null })[];
}

export function createMemoryGeocoding(): GeocodingJobs {
  const kept = new Map<DatasetId, Kept>();
  const find = (id: StoredGeocoding["id"]) => [...kept.values()].find(({ job }) => job.id === id);
  return {
    async begin(job, asked) {
      if (kept.get(job.dataset)?.job.state === "running") return false;
      kept.set(job.dataset, { job, batches: asked.map((one, number) => ({ number, asked: one, answered: null })) });
      return true;
    },
    of: async (dataset) => kept.get(dataset)?.job ?? null,
    running: async () =>
      [...kept.values()]
        .map(({ job }) => job)
        .filter(({ state }) => state === "running")
        .sort((a, b) => a.at - b.at),
    async nextBatch(id) {
      const next = find(id)?.batches.find(({ answered }) => answered === null);
      return next === undefined ? null : { number: next.number, asked: next.asked };
    },
    async answer(id, number, answered, lines) {
      const found = find(id);
      if (found?.job.state !== "running") return false;
      found.job = { ...found.job, done: found.job.done + lines };
      const batch = found.batches[number];
      if (batch !== undefined) batch.answered = answered;
      return true;
    },
    async turn(id, to) {
      const found = find(id);
      if (found === undefined) return false;
      found.job = { ...found.job, ...to };
      return true;
    },
    answers: async (id, from, most) =>
      (find(id)?.batches ?? [])
        .slice(from, from + most)
        .flatMap(({ answered, ...batch }) => (answered === null ? [] : [{ ...batch, answered }])),
    async forget(dataset) {
      kept.delete(dataset);
    },
    async forgetBefore(at) {
      for (const [dataset, { job }] of kept) if (job.at < at && job.state !== "running") kept.delete(dataset);
    },
  };
}
