/** One server per data folder: two would each keep their own rooms of the same tables. */
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";

/** Another process holds the folder. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/**
 * Takes the folder until the function it returns is called, or the process ends, however it ends: the lock is the operating
 * system's, by way of a SQLite file that is never written to. Throws FolderInUse.
 */
export function lockFolder(folder: string): () => void {
  const connection = new BetterSqlite3(join(folder, "in-use.lock"), { timeout: 0 });
  try {
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    connection.close();
    if (error instanceof BetterSqlite3.SqliteError && error.code === "SQLITE_BUSY") {
      throw new FolderInUse(
        `Another Tablée is using ${folder}. Stop it, or give this one another folder (TABLEE_DATA).`,
      );
    }
    throw error;
  }
  return () => void connection.close();
}
