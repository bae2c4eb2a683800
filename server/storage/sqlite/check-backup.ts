/** Is this file a backup, whole, and of a version we know? Everything is read; nothing is written. */
import { existsSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { BackupRefused } from "../backups.ts";
import { BACKUP_FORMAT, type BackupAbout, hasTable, isWhole, keptFiles, readAbout } from "./backup-layout.ts";
import { checkMigrations, MigrationRefused } from "./migrate.ts";

export interface CheckedBackup {
  /** null: a database of ours without the rest (one that a restore or a migration set aside) */
  readonly about: BackupAbout | null;
  readonly datasets: number;
  readonly originals: number;
}

/** Throws BackupRefused, with why. */
export function checkBackup(file: string): CheckedBackup {
  if (!existsSync(file)) throw new BackupRefused(`There is no file ${file}.`);
  const connection = open(file);
  try {
    const about = readAbout(connection);
    if (!hasTable(connection, "datasets") || !hasTable(connection, "applied_migrations")) {
      throw new BackupRefused(`${file} is a database, but not one of Tablée. Nothing was changed.`);
    }
    if (about !== null && about.format > BACKUP_FORMAT) throw newer(file, about.version);
    checkMigrations(connection, file);
    requireSound(connection, file);
    const files = keptFiles(connection);
    for (const one of files) if (!isWhole(connection, one)) throw damaged(file, `the file ${one.name} in it`);
    const datasets = connection.prepare<[], number>("SELECT count(*) FROM datasets").pluck().get() ?? 0;
    return { about, datasets, originals: files.filter(({ name }) => name !== "secret").length };
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    if (error instanceof MigrationRefused) throw new BackupRefused(error.message, { cause: error });
    if (error instanceof BetterSqlite3.SqliteError && error.code === "SQLITE_NOTADB") throw notOne(file, error);
    throw damaged(file, error instanceof Error ? error.message : String(error), error);
  } finally {
    connection.close();
  }
}

function open(file: string): BetterSqlite3.Database {
  try {
    return new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw new BackupRefused(
      `${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}. Check that it is a file, and that it may be read.`,
      { cause: error },
    );
  }
}

function requireSound(connection: BetterSqlite3.Database, file: string): void {
  const integrity = connection.pragma("integrity_check(1)", { simple: true });
  if (integrity !== "ok") throw damaged(file, String(integrity));
  const dangling = connection.pragma("foreign_key_check");
  if (Array.isArray(dangling) && dangling.length > 0) throw damaged(file, `${dangling.length} rows point nowhere`);
  const broken = connection
    .prepare<[], string>(
      `SELECT documents.dataset FROM documents LEFT JOIN
        (SELECT dataset, max(seq) AS newest, count(*) AS held FROM updates GROUP BY dataset) AS log
        ON log.dataset = documents.dataset
      WHERE newest IS NULL OR newest <> head OR held <> head`,
    )
    .pluck()
    .get();
  if (broken !== undefined) throw damaged(file, `the log of dataset ${broken} is not whole`);
  const without = connection
    .prepare<[], string>(
      "SELECT id FROM datasets WHERE changed_at IS NOT NULL AND id NOT IN (SELECT dataset FROM documents)",
    )
    .pluck()
    .get();
  if (without !== undefined) throw damaged(file, `dataset ${without} has no log`);
}

function damaged(file: string, what: string, cause?: unknown): BackupRefused {
  return new BackupRefused(`${file} is damaged (${what}). Nothing was changed. Use another backup.`, { cause });
}

function notOne(file: string, cause: unknown): BackupRefused {
  return new BackupRefused(`${file} is not a backup: it is no SQLite database. Nothing was changed.`, { cause });
}

function newer(file: string, version: string): BackupRefused {
  return new BackupRefused(
    `${file} was made by a newer Tablée (${version}). Nothing was changed. Restore it with that version.`,
  );
}
