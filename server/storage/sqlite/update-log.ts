/** The update log in SQLite, on one connection. */
import { UserId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type LoadedDocument, StorageRefused, type UpdateLog } from "../update-log.ts";
import type { Database } from "./database.ts";
import { createLogWriter, sha256 } from "./log-writer.ts";

export function createSqliteUpdateLog(database: Pick<Database, "connection">): UpdateLog {
  const writer = createLogWriter(database.connection);
  return {
    create: async (record) => writer.create(record),
    append: async (records, claims) => writer.append(records, claims),
    saveSnapshot: async (dataset, head, snapshot) => writer.saveSnapshot(dataset, head, snapshot),
    ...createLogReader(database),
  };
}

export function createLogReader({
  connection,
}: Pick<Database, "connection">): Pick<UpdateLog, "load" | "loadAt" | "head" | "clientOwners"> {
  const head = connection.prepare<[string], number>("SELECT head FROM documents WHERE dataset = ?").pluck();
  const tail = connection
    .prepare<[string, number, number], Uint8Array>(
      'SELECT "update" FROM updates WHERE dataset = ? AND seq > ? AND seq <= ? ORDER BY seq',
    )
    .pluck();
  const snapshots = connection.prepare<[string, number], StoredSnapshot>(
    "SELECT head, snapshot, sha256 FROM snapshots WHERE dataset = ? AND head <= ? AND verified ORDER BY head DESC",
  );
  const owners = connection.prepare<[string], { client: number; user: string }>(
    "SELECT client, user FROM client_ids WHERE dataset = ?",
  );

  const headOf = (dataset: string): number => {
    const newest = head.get(dataset);
    if (newest === undefined) throw new ProblemError("dataset-not-found");
    return newest;
  };

  const loadAt = connection.transaction((dataset: string, seq: number): LoadedDocument => {
    const last = Math.min(seq, headOf(dataset));
    const snapshot = firstSound(snapshots.iterate(dataset, last));
    const updates = tail.all(dataset, snapshot?.head ?? 0, last);
    return { snapshot: snapshot?.snapshot ?? null, updates, head: last };
  });

  return {
    load: async (dataset) => read(() => loadAt(dataset, Number.MAX_SAFE_INTEGER)),
    loadAt: async (dataset, seq) => read(() => loadAt(dataset, seq)),
    head: async (dataset) => read(() => headOf(dataset)),
    clientOwners: async (dataset) =>
      read(() => new Map(owners.all(dataset).map((row) => [row.client, UserId.parse(row.user)]))),
  };
}

interface StoredSnapshot {
  readonly head: number;
  readonly snapshot: Uint8Array;
  readonly sha256: string;
}

/** one after the other: the older ones are many, and mostly stay on disk */
function firstSound(snapshots: Iterable<StoredSnapshot>): StoredSnapshot | null {
  for (const row of snapshots) if (sha256(row.snapshot) === row.sha256) return row;
  return null;
}

function read<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new StorageRefused(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
