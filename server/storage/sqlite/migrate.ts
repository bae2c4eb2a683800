/** Applies `migrations/` when the database is opened: all that is new in one transaction, after a copy of the file. */
import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { PRODUCT_ROOT } from "../../program/product-root.ts";
import { syncToDisk } from "./durable-files.ts";

const FOLDER = join(PRODUCT_ROOT, "migrations");

/** The database cannot be used by this version of the code; it was left as it was found. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

/** Brings the database up to date. `file` names it in messages and places the copy beside it; `folder` holds the migrations. */
export function migrate(connection: BetterSqlite3.Database, file: string, folder = FOLDER): void {
  connection.exec("CREATE TABLE IF NOT EXISTS applied_migrations (position INTEGER PRIMARY KEY, hash TEXT NOT NULL)");
  const { applied, pending } = checkMigrations(connection, file, folder);
  if (pending.length === 0) return;
  if (applied > 0) copy(connection, `${file}.before-migration-${applied}`);
  apply(connection, file, pending, applied);
}

/** How many migrations the database has, and those it lacks. Only reads. Throws MigrationRefused when it has others than ours. */
export function checkMigrations(
  connection: BetterSqlite3.Database,
  file: string,
  folder = FOLDER,
): { readonly applied: number; readonly pending: readonly MigrationMeta[] } {
  const known = readMigrationFiles({ migrationsFolder: folder });
  const applied = connection.prepare("SELECT hash FROM applied_migrations ORDER BY position").pluck().all();
  if (applied.length > known.length) {
    throw new MigrationRefused(
      `${file} was written by a newer Tablée (${applied.length} migrations, this version knows ${known.length}). Start the newer version, or restore an older copy.`,
    );
  }
  const different = applied.findIndex((hash, position) => hash !== known[position]?.hash);
  if (different >= 0) {
    throw new MigrationRefused(
      `Migration ${different} of ${file} is not the one this version carries: the file belongs to another line of development. Use the version that made it.`,
    );
  }
  return { applied: applied.length, pending: known.slice(applied.length) };
}

/** A whole copy appears under its name at once, or not at all. */
function copy(connection: BetterSqlite3.Database, target: string): void {
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  connection.prepare("VACUUM INTO ?").run(partial);
  // Before it has its name, and the name before the migration: a power cut leaves no half of a copy, nor none of a changed file.
  syncToDisk(partial);
  renameSync(partial, target);
  syncToDisk(dirname(target));
}

function apply(
  connection: BetterSqlite3.Database,
  file: string,
  pending: readonly MigrationMeta[],
  first: number,
): void {
  // Before BEGIN: inside a transaction this pragma does nothing, and rebuilding a table would cascade to its children.
  connection.pragma("foreign_keys = OFF");
  const record = connection.prepare("INSERT INTO applied_migrations (position, hash) VALUES (?, ?)");
  connection
    .transaction(() => {
      for (const [offset, migration] of pending.entries()) {
        for (const statement of migration.sql) connection.exec(statement);
        record.run(first + offset, migration.hash);
      }
      const broken = connection.pragma("foreign_key_check");
      if (Array.isArray(broken) && broken.length > 0) {
        throw new MigrationRefused(
          `After the migration, ${broken.length} rows of ${file} would point nowhere; nothing was changed. Report it with the file's first such row: ${JSON.stringify(broken[0])}`,
        );
      }
    })
    .immediate();
}
