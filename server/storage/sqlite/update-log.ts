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
}: Pick<Database, "connection">): Pick<UpdateLog, "load" | "clientOwners"> {
  const head = connection.prepare<[string], number>("SELECT head FROM documents WHERE dataset = ?").pluck();
  const tail = connection
    .prepare<[string, number], Uint8Array>('SELECT "update" FROM updates WHERE dataset = ? AND seq > ? ORDER BY seq')
    .pluck();
  const snapshots = connection.prepare<[string], { head: number; snapshot: Uint8Array; sha256: string }>(
    "SELECT head, snapshot, sha256 FROM snapshots WHERE dataset = ? AND verified ORDER BY head DESC",
  );
  const owners = connection.prepare<[string], { client: number; user: string }>(
    "SELECT client, user FROM client_ids WHERE dataset = ?",
  );

  const load = connection.transaction((dataset: string): LoadedDocument => {
    const newest = head.get(dataset);
    if (newest === undefined) throw new ProblemError("dataset-not-found");
    const snapshot = snapshots.all(dataset).find((row) => sha256(row.snapshot) === row.sha256);
    const updates = tail.all(dataset, snapshot?.head ?? 0);
    return { snapshot: snapshot?.snapshot ?? null, updates, head: newest };
  });

  return {
    load: async (dataset) => read(() => load(dataset)),
    clientOwners: async (dataset) =>
      read(() => new Map(owners.all(dataset).map((row) => [row.client, UserId.parse(row.user)]))),
  };
}

function read<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new StorageRefused(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
