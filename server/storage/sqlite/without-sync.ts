/** For what can be made again: a transaction that does not wait for the disk. A kill takes nothing away, a power cut may. */
import type BetterSqlite3 from "better-sqlite3";

export function withoutSync(connection: BetterSqlite3.Database, work: () => void): void {
  connection.pragma("synchronous = NORMAL");
  try {
    work();
  } finally {
    connection.pragma("synchronous = FULL");
  }
}
