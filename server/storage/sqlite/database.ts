/** Opens the SQLite file with the settings that make a commit survive a power cut. */
import BetterSqlite3 from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "./migrate.ts";

export interface Database {
  /** the connection itself, for prepared statements on hot paths */
  readonly connection: BetterSqlite3.Database;
  /** the same connection, by drizzle; `createdAt` in a schema file is `created_at` in SQL */
  readonly drizzle: BetterSQLite3Database;
  close(): void;
}

/**
 * Opens `file` (made when absent) and brings it up to the newest migration.
 * Throws when the file was written by a newer Tablée, or is not a database.
 */
export function openDatabase(file: string): Database {
  const connection = new BetterSqlite3(file);
  try {
    connection.pragma("journal_mode = WAL");
    // Explicit, after WAL: left to itself, better-sqlite3 reports FULL and falls back to NORMAL at the first write.
    connection.pragma("synchronous = FULL");
    connection.pragma("busy_timeout = 5000");
    migrate(connection, file);
    connection.pragma("foreign_keys = ON");
  } catch (error) {
    connection.close();
    throw error;
  }
  return { connection, drizzle: drizzle(connection, { casing: "snake_case" }), close: () => void connection.close() };
}
