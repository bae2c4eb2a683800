/** A backup that is made between a purge and the moment the file of the database is written anew. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkBackup } from "#server/storage/sqlite/check-backup.ts";
import { DATABASE_FILE } from "#server/storage/sqlite/data-folder.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { makeBackup } from "#server/storage/sqlite/make-backup.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test("holds no byte that the purge is still to overwrite", async () => {
  const dataFolder = temporaryFolder();
  const { connection, close } = openDatabase(join(dataFolder, DATABASE_FILE));
  // what pages hold besides their rows, once these shrank or went
  connection.pragma("secure_delete = OFF");
  connection.exec(`INSERT INTO settings VALUES ('a', '${"QZMARKER".repeat(50)}'), ('b', 'stays');
    DELETE FROM settings WHERE name = 'a';
    INSERT INTO users (id, name, colour, created_at) VALUES ('p', 'Inès', 0, 1);
    INSERT INTO spaces (id, name, created_at) VALUES ('s', 'x', 1);
    INSERT INTO datasets (id, space, name, incarnation, created_by, created_at, rows, columns) VALUES ('d', 's', 'x', 2, 'p', 1, 0, 0);
    INSERT INTO purges (dataset, incarnation, at, by, overwritten) VALUES ('d', 2, 1, 'p', 0)`);
  connection.pragma("wal_checkpoint(TRUNCATE)");
  expect(readFileSync(join(dataFolder, DATABASE_FILE)).includes("QZMARKER")).toBe(true);
  const target = join(dataFolder, "backup.sqlite");
  await makeBackup({ dataFolder, target, at: 1, version: "test" });
  close();
  const made = readFileSync(target);
  expect([made.includes("QZMARKER"), made.includes("stays")]).toEqual([false, true]);
  checkBackup(target);
});
