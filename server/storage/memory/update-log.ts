/** The update log in memory: for tests and trials, gone when the process ends. */
import type { UserId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { LogRecords } from "../log-records.ts";
import { KEPT_SNAPSHOTS, type LoadedDocument, type LogRecord, StorageRefused, type UpdateLog } from "../update-log.ts";

interface MemoryDocument {
  readonly records: LogRecord[];
  readonly owners: Map<number, UserId>;
  /** newest first */
  snapshots: readonly { readonly head: number; readonly bytes: Uint8Array }[];
}

export function createMemoryUpdateLog(): UpdateLog & LogRecords {
  const documents = new Map<string, MemoryDocument>();

  const documentOf = (dataset: string): MemoryDocument => {
    const document = documents.get(dataset);
    if (document === undefined) throw new StorageRefused(`dataset ${dataset} was never created`);
    return document;
  };

  const foundOf = (dataset: string): MemoryDocument => {
    const document = documents.get(dataset);
    if (document === undefined) throw new ProblemError("dataset-not-found");
    return document;
  };

  const loadAt = async (dataset: string, seq: number): Promise<LoadedDocument> => {
    const { records, snapshots } = foundOf(dataset);
    const head = Math.min(seq, records.length);
    const snapshot = snapshots.find((one) => one.head <= head);
    return {
      snapshot: snapshot?.bytes ?? null,
      updates: records.slice(snapshot?.head ?? 0, head).map((record) => record.update),
      head,
    };
  };

  return {
    async create(record) {
      if (documents.has(record.dataset)) throw new StorageRefused(`dataset ${record.dataset} exists already`);
      documents.set(record.dataset, { records: [copy(record)], owners: new Map(), snapshots: [] });
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
    load: (dataset) => loadAt(dataset, Number.MAX_SAFE_INTEGER),
    loadAt,
    head: async (dataset) => foundOf(dataset).records.length,
    async saveSnapshot(dataset, head, snapshotV2) {
      const document = documentOf(dataset);
      const others = document.snapshots.filter((other) => other.head !== head);
      const all = [{ head, bytes: snapshotV2.slice() }, ...others].sort((a, b) => b.head - a.head);
      const newest = all[0]?.head ?? 0;
      document.snapshots = all.filter(
        (one, i) =>
          i < 2 ||
          (one.head >= KEPT_SNAPSHOTS.every &&
            all.slice(i + 1).every((older) => stretchOf(older, newest) !== stretchOf(one, newest))),
      );
    },
    async clientOwners(dataset) {
      return new Map(documents.get(dataset)?.owners);
    },
    async records(dataset, { after, to, limit }) {
      const records = documents.get(dataset)?.records.slice(after, Math.min(to, after + limit)) ?? [];
      return records.map(({ update, author, at }, i) => ({ seq: after + 1 + i, update, author, at }));
    },
  };
}

/** negative beyond the recent ones */
function stretchOf({ head }: { readonly head: number }, newest: number): number {
  const { every, recent } = KEPT_SNAPSHOTS;
  return head > newest - recent ? Math.floor(head / every) : -1 - Math.floor(head / recent);
}

function copy(record: LogRecord): LogRecord {
  return { ...record, update: record.update.slice() };
}
