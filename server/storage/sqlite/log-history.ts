/** The update log read back from SQLite. */
import { UserId } from "#shared/model/ids.ts";
import type { LogHistory } from "../log-history.ts";
import type { Database } from "./database.ts";
import { sha256 } from "./log-writer.ts";
import { stored } from "./stored.ts";

export function createSqliteLogHistory({ connection }: Pick<Database, "connection">): LogHistory {
  const head = connection.prepare<[string], number>("SELECT head FROM documents WHERE dataset = ?").pluck();
  const snapshots = connection.prepare<[string, number], { head: number; snapshot: Uint8Array; sha256: string }>(
    "SELECT head, snapshot, sha256 FROM snapshots WHERE dataset = ? AND verified AND head <= ? ORDER BY head DESC",
  );
  const records = connection.prepare<
    [string, number, number, number],
    { seq: number; update: Uint8Array; author: string; at: number }
  >('SELECT seq, "update", author, at FROM updates WHERE dataset = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?');
  return {
    head: (dataset) => stored(() => head.get(dataset) ?? 0),
    snapshotAt: (dataset, seq) =>
      stored(() => {
        const whole = snapshots.all(dataset, seq).find((row) => sha256(row.snapshot) === row.sha256);
        return whole === undefined ? null : { head: whole.head, snapshot: whole.snapshot };
      }),
    records: (dataset, { after, to, limit }) =>
      stored(() => records.all(dataset, after, to, limit).map((row) => ({ ...row, author: UserId.parse(row.author) }))),
  };
}
