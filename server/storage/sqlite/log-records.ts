/** The records of the update log read back from SQLite. */
import { UserId } from "#shared/model/ids.ts";
import type { LogRecords } from "../log-records.ts";
import type { Database } from "./database.ts";
import { stored } from "./stored.ts";

export function createSqliteLogRecords({ connection }: Pick<Database, "connection">): LogRecords {
  const records = connection.prepare<
    [string, number, number, number],
    { seq: number; update: Uint8Array; author: string; at: number }
  >('SELECT seq, "update", author, at FROM updates WHERE dataset = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?');
  return {
    records: (dataset, { after, to, limit }) =>
      stored(() => records.all(dataset, after, to, limit).map((row) => ({ ...row, author: UserId.parse(row.author) }))),
  };
}
