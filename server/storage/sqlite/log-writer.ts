/** Writing the update log in SQLite: prepared statements, one transaction per call. Synchronous, so that a thread can do it too. */
import { createHash } from "node:crypto";
import type BetterSqlite3 from "better-sqlite3";
import { type ClientClaim, KEPT_SNAPSHOTS, type LogRecord, StorageRefused } from "../update-log.ts";

/** As the port UpdateLog says; throws StorageRefused. */
export interface LogWriter {
  create(record: LogRecord): void;
  append(records: readonly LogRecord[], claims: readonly ClientClaim[]): readonly number[];
  saveSnapshot(dataset: string, head: number, snapshotV2: Uint8Array): void;
}

export function createLogWriter(connection: BetterSqlite3.Database): LogWriter {
  const statements = prepare(connection);

  const create = connection.transaction((record: LogRecord) => {
    statements.create.run(record.dataset);
    statements.append.run(record.dataset, 1, record.update, record.author, record.at);
  });

  const append = connection.transaction((records: readonly LogRecord[], claims: readonly ClientClaim[]) => {
    const numbers = records.map((record) => {
      const seq = statements.next.get(record.dataset);
      if (seq === undefined) throw new Error(`dataset ${record.dataset} was never created`);
      statements.append.run(record.dataset, seq, record.update, record.author, record.at);
      return seq;
    });
    for (const claim of claims) {
      if (statements.claim.run(claim.dataset, claim.client, claim.user).changes === 0) {
        throw new Error(`client id ${claim.client} of dataset ${claim.dataset} belongs to another user`);
      }
    }
    return numbers;
  });

  const saveSnapshot = (dataset: string, head: number, snapshot: Uint8Array): void => {
    const hash = sha256(snapshot);
    statements.saveSnapshot.run(dataset, head, snapshot, hash);
    const read = statements.readSnapshot.get(dataset, head);
    if (read === undefined || sha256(read) !== hash) throw new Error("the snapshot did not read back as written");
    statements.countSnapshot.run(dataset, head);
    // One older snapshot stays, in case the newest is found damaged, and here and there one from which versions are opened; the log
    // itself could rebuild them all.
    statements.dropSnapshots.run({ dataset, ...KEPT_SNAPSHOTS });
  };

  /** a write or a sync failed: what the write-ahead log holds may not be on disk, whatever the next sync says */
  let doubtful = false;
  const written = <T>(work: () => T): T =>
    stored(() => {
      if (doubtful) startLogAnew(connection);
      doubtful = false;
      try {
        return work();
      } catch (error) {
        doubtful = error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_IOERR");
        throw error;
      }
    });

  return {
    create: (record) => written(() => create.immediate(record)),
    append: (records, claims) => written(() => append.immediate(records, claims)),
    saveSnapshot: (dataset, head, snapshot) => written(() => saveSnapshot(dataset, head, snapshot)),
  };
}

function prepare(connection: BetterSqlite3.Database) {
  return {
    create: connection.prepare<[string]>("INSERT INTO documents (dataset, head) VALUES (?, 1)"),
    next: connection
      .prepare<[string], number>("UPDATE documents SET head = head + 1 WHERE dataset = ? RETURNING head")
      .pluck(),
    append: connection.prepare<[string, number, Uint8Array, string, number]>(
      'INSERT INTO updates (dataset, seq, "update", author, at) VALUES (?, ?, ?, ?, ?)',
    ),
    claim: connection.prepare<[string, number, string]>(
      "INSERT INTO client_ids (dataset, client, user) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET user = excluded.user WHERE user = excluded.user",
    ),
    saveSnapshot: connection.prepare<[string, number, Uint8Array, string]>(
      "INSERT OR REPLACE INTO snapshots (dataset, head, snapshot, sha256, verified) VALUES (?, ?, ?, ?, 0)",
    ),
    readSnapshot: connection
      .prepare<[string, number], Uint8Array>("SELECT snapshot FROM snapshots WHERE dataset = ? AND head = ?")
      .pluck(),
    countSnapshot: connection.prepare<[string, number]>(
      "UPDATE snapshots SET verified = 1 WHERE dataset = ? AND head = ?",
    ),
    // answered from the index: whether one is verified stands behind its bytes, which would all be read
    dropSnapshots: connection.prepare<{ dataset: string; every: number; recent: number }>(
      `DELETE FROM snapshots WHERE dataset = @dataset
        AND head NOT IN (SELECT head FROM snapshots WHERE dataset = @dataset AND verified ORDER BY head DESC LIMIT 2)
        AND head NOT IN (SELECT min(head) FROM snapshots WHERE dataset = @dataset AND head >= @every GROUP BY CASE
          WHEN head > (SELECT max(head) FROM snapshots WHERE dataset = @dataset) - @recent THEN head / CAST(@every AS INTEGER)
          ELSE -1 - head / CAST(@recent AS INTEGER) END)`,
    ),
  };
}

/**
 * After a failed sync the system forgets what it could not write, and the next sync succeeds without it. So all of the write-ahead log
 * goes to the file, which is synced, before anything is added to it. Throws when that cannot be done now.
 */
function startLogAnew(connection: BetterSqlite3.Database): void {
  const busy = connection.pragma("wal_checkpoint(TRUNCATE)", { simple: true });
  if (busy !== 0) throw new Error("the disk failed, and the write-ahead log could not be started anew yet");
}

/** Runs a piece of storage work; what SQLite refuses becomes StorageRefused, with its reason kept. */
function stored<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StorageRefused(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
