/** The update log in memory: for tests and trials, gone when the process ends. */
import type { UserId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type LogRecord, StorageRefused, type UpdateLog } from "../update-log.ts";

interface MemoryDocument {
  readonly records: LogRecord[];
  readonly owners: Map<number, UserId>;
  snapshot: { readonly head: number; readonly bytes: Uint8Array } | null;
}

export function createMemoryUpdateLog(): UpdateLog {
  const documents = new Map<string, MemoryDocument>();

  const documentOf = (dataset: string): MemoryDocument => {
    const document = documents.get(dataset);
    if (document === undefined) throw new StorageRefused(`dataset ${dataset} was never created`);
    return document;
  };

  return {
    async create(record) {
      if (documents.has(record.dataset)) throw new StorageRefused(`dataset ${record.dataset} exists already`);
      documents.set(record.dataset, { records: [copy(record)], owners: new Map(), snapshot: null });
    },
    async append(records, claims) {
      // Everything that may refuse comes first, so that a refused batch leaves nothing behind.
      for (const record of records) documentOf(record.dataset);
      for (const claim of claims) {
        const owner = documentOf(claim.dataset).owners.get(claim.client);
        const rival = claims.some(
          (other) => other.dataset === claim.dataset && other.client === claim.client && other.user !== claim.user,
        );
        if (rival || (owner !== undefined && owner !== claim.user)) {
          throw new StorageRefused(`client id ${claim.client} of dataset ${claim.dataset} belongs to another user`);
        }
      }
      for (const claim of claims) documentOf(claim.dataset).owners.set(claim.client, claim.user);
      return records.map((record) => documentOf(record.dataset).records.push(copy(record)));
    },
    async load(dataset) {
      const document = documents.get(dataset);
      if (document === undefined) throw new ProblemError("dataset-not-found");
      const { records, snapshot } = document;
      return {
        snapshot: snapshot?.bytes ?? null,
        updates: records.slice(snapshot?.head ?? 0).map((record) => record.update),
        head: records.length,
      };
    },
    async saveSnapshot(dataset, head, snapshotV2) {
      const document = documentOf(dataset);
      if (head >= (document.snapshot?.head ?? 0)) document.snapshot = { head, bytes: snapshotV2.slice() };
    },
    async clientOwners(dataset) {
      return new Map(documents.get(dataset)?.owners);
    },
  };
}

function copy(record: LogRecord): LogRecord {
  return { ...record, update: record.update.slice() };
}
