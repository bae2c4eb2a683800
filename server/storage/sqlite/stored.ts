/** Runs a piece of storage work: when the disk will not take it, the caller gets the port's word for that, with SQLite's reason kept. */
import BetterSqlite3 from "better-sqlite3";
import { StorageRefused } from "../update-log.ts";

/** A broken constraint, or wrong SQL, is our own mistake: it stays what it is. */
const OUR_MISTAKE = /^SQLITE_(CONSTRAINT|ERROR|MISUSE|RANGE|MISMATCH)/;

export async function stored<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError && !OUR_MISTAKE.test(error.code)) {
      throw new StorageRefused(error.message, { cause: error });
    }
    throw error;
  }
}
