import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { MigrationRefused, migrate } from "#server/storage/sqlite/migrate.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

function migrationsFolder(statements: readonly string[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "meta"));
  const entries = statements.map((sql, idx) => {
    writeFileSync(join(folder, `${idx}.sql`), sql);
    return { idx, version: "6", when: idx, tag: String(idx), breakpoints: true };
  });
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ entries }));
  return folder;
}

test("every commit waits for the disk, also after writes and after opening again", () => {
  const file = join(temporaryFolder(), "data.db");
  for (let time = 0; time < 2; time++) {
    const database = openDatabase(file);
    database.connection.exec("CREATE TABLE IF NOT EXISTS scratch (a)");
    for (let i = 0; i < 3; i++) database.connection.exec("INSERT INTO scratch VALUES (1)");
    expect(database.connection.pragma("synchronous", { simple: true })).toBe(2);
    expect(database.connection.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(database.connection.pragma("foreign_keys", { simple: true })).toBe(1);
    database.close();
  }
});

test("a new migration is applied once, after a copy of the file", () => {
  const file = join(temporaryFolder(), "data.db");
  const connection = new BetterSqlite3(file);
  const first = "CREATE TABLE a (x);\n--> statement-breakpoint\nINSERT INTO a VALUES (7);";
  migrate(connection, file, migrationsFolder([first]));
  const both = migrationsFolder([first, "ALTER TABLE a ADD COLUMN y;"]);
  migrate(connection, file, both);
  migrate(connection, file, both);
  expect(connection.prepare("SELECT x, y FROM a").all()).toEqual([{ x: 7, y: null }]);
  const copy = new BetterSqlite3(`${file}.before-migration-1`, { readonly: true });
  expect(copy.prepare("SELECT * FROM a").all()).toEqual([{ x: 7 }]);
  copy.close();
  connection.close();
});

test("a migration that fails changes nothing", () => {
  const file = join(temporaryFolder(), "data.db");
  const connection = new BetterSqlite3(file);
  expect(() => migrate(connection, file, migrationsFolder(["CREATE TABLE a (x);", "NOT SQL;"]))).toThrow();
  expect(connection.prepare("SELECT count(*) FROM applied_migrations").pluck().get()).toBe(0);
  expect(connection.prepare("SELECT name FROM sqlite_master WHERE name = 'a'").all()).toEqual([]);
  connection.close();
});

test("rebuilding a parent table keeps its children, and an orphan refuses the migration", () => {
  const file = join(temporaryFolder(), "data.db");
  const connection = new BetterSqlite3(file);
  connection.pragma("foreign_keys = ON");
  const start =
    "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p(id) ON DELETE CASCADE); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1);";
  const rebuild =
    "CREATE TABLE q (id INTEGER PRIMARY KEY, z); INSERT INTO q SELECT id, 1 FROM p; DROP TABLE p; ALTER TABLE q RENAME TO p;";
  migrate(connection, file, migrationsFolder([start]));
  migrate(connection, file, migrationsFolder([start, rebuild]));
  expect(connection.prepare("SELECT count(*) FROM c").pluck().get()).toBe(1);
  expect(() => migrate(connection, file, migrationsFolder([start, rebuild, "DELETE FROM p;"]))).toThrow(
    MigrationRefused,
  );
  expect(connection.prepare("SELECT count(*) FROM p").pluck().get()).toBe(1);
  connection.close();
});

test.each([
  ["newer", "INSERT INTO applied_migrations VALUES (99999, 'from the future')", /newer Tablée/],
  ["of another line", "UPDATE applied_migrations SET hash = 'x' WHERE position = 0", /another line/],
])("a database %s than the code is refused with a message that names it, and is left as it was", (_, sql, message) => {
  const file = join(temporaryFolder(), "data.db");
  const database = openDatabase(file);
  database.connection.exec(sql);
  database.close();
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(message);
  expect(() => openDatabase(file)).toThrow(file);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(`${file}.before-migration-1`)).toBe(false);
});
