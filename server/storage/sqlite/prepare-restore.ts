/**
 * The first half of a restore: beside the present data, which is not touched, stands the backup's, up to date and under new
 * incarnations. `swap-data.ts` is the second half.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { PreparedRestore } from "../backups.ts";
import { dropBackupTables, keptFiles, SECRET, takeFile } from "./backup-layout.ts";
import { checkBackup } from "./check-backup.ts";
import { DATABASE_FILE, PREPARING_FOLDER, SECRET_FILE, SWAP_NOTE, UPLOADS_FOLDER } from "./data-folder.ts";
import { openDatabase } from "./database.ts";
import { fileStamp, requireRoom, syncToDisk } from "./durable-files.ts";
import { copyDatabase } from "./make-backup.ts";

/** `at`: ms since 1970; names what the swap sets aside. Rejects with BackupRefused, or with what the disk said. */
export async function prepareRestore(order: {
  readonly dataFolder: string;
  readonly file: string;
  readonly at: number;
}): Promise<PreparedRestore> {
  const { dataFolder, file, at } = order;
  const checked = checkBackup(file);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  // twice: the copy, and what is taken out of it
  requireRoom(dataFolder, 2 * statSync(file).size);
  const folder = join(dataFolder, PREPARING_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  try {
    const database = join(folder, DATABASE_FILE);
    await copyDatabase(file, database);
    takeFilesOut(database, dataFolder, folder);
    makeReady(database, join(dataFolder, DATABASE_FILE), at);
    writeFileSync(join(folder, SWAP_NOTE), JSON.stringify({ stamp: fileStamp(at) }));
    for (const name of [DATABASE_FILE, SWAP_NOTE]) syncToDisk(join(folder, name));
    syncToDisk(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return { madeAt: checked.about?.at ?? null, datasets: checked.datasets, originals: checked.originals };
}

/** Originals go straight to their place: they are named by their content, so one that is there already is the same. */
function takeFilesOut(database: string, dataFolder: string, folder: string): void {
  const uploads = join(dataFolder, UPLOADS_FOLDER);
  mkdirSync(uploads, { recursive: true });
  const connection = new BetterSqlite3(database, { fileMustExist: true });
  try {
    for (const file of keptFiles(connection)) {
      if (file.name === SECRET) {
        takeFile(connection, file, join(folder, SECRET_FILE));
        syncToDisk(join(folder, SECRET_FILE));
        continue;
      }
      const path = join(uploads, file.name);
      if (existsSync(path) && statSync(path).size === file.bytes) continue;
      const partial = `${path}.restored.partial`;
      rmSync(partial, { force: true });
      takeFile(connection, file, partial);
      syncToDisk(partial);
      renameSync(partial, path);
    }
    syncToDisk(uploads);
    if (keptFiles(connection).length > 0) {
      dropBackupTables(connection);
      connection.exec("VACUUM");
    }
  } finally {
    connection.close();
  }
}

function makeReady(file: string, present: string, at: number): void {
  const database = openDatabase(file);
  try {
    const { connection } = database;
    const used = incarnationsIn(present);
    const begin = connection.prepare("UPDATE datasets SET incarnation = ? WHERE id = ?");
    const rows = connection.prepare<[], Incarnation>("SELECT id, incarnation FROM datasets").all();
    connection.transaction(() => {
      for (const { id, incarnation } of rows) begin.run(nextIncarnation(incarnation, used.get(id), at), id);
    })();
    dropBackupTables(connection);
    connection.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}

interface Incarnation {
  readonly id: string;
  readonly incarnation: number;
}

/**
 * One that no browser has seen: beyond the backup's and beyond the present one. Where the present one is not known (another machine, a
 * damaged file) the seconds of the clock are beyond any that counting from 1 has reached.
 */
function nextIncarnation(inBackup: number, present: number | undefined, at: number): number {
  return present === undefined ? Math.max(inBackup + 1, Math.floor(at / 1000)) : Math.max(inBackup, present) + 1;
}

/** of the present database; nothing when there is none, or none that can be read */
function incarnationsIn(file: string): Map<string, number> {
  if (!existsSync(file)) return new Map();
  let connection: BetterSqlite3.Database | null = null;
  try {
    connection = new BetterSqlite3(file, { fileMustExist: true });
    const rows = connection.prepare<[], Incarnation>("SELECT id, incarnation FROM datasets").all();
    return new Map(rows.map(({ id, incarnation }) => [id, incarnation]));
  } catch (error) {
    // a restore is what one does when the present file is no good
    if (error instanceof BetterSqlite3.SqliteError) return new Map();
    throw error;
  } finally {
    connection?.close();
  }
}
