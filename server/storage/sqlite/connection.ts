/** One connection to the SQLite file, with the settings that make a commit survive a power cut. */
import BetterSqlite3 from "better-sqlite3";

/** Throws when the file is not a database, or cannot be opened. */
export function openConnection(file: string): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file);
  try {
    connection.pragma("journal_mode = WAL");
    // Explicit, after WAL: left to itself, better-sqlite3 reports FULL and falls back to NORMAL at the first write.
    connection.pragma("synchronous = FULL");
    connection.pragma("busy_timeout = 5000");
    // What is deleted is overwritten in the pages that are written anyway: no more is written for it.
    connection.pragma("secure_delete = FAST");
    connection.pragma("foreign_keys = ON");
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}
