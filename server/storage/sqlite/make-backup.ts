/** Makes a backup of a data folder, also while a server works on it: one file with everything, verified before it has its name. */
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { BackupRefused, type BackupReport } from "../backups.ts";
import { BACKUP_FORMAT, createBackupTables, hasTable, putFile, SECRET, writeAbout } from "./backup-layout.ts";
import { checkBackup } from "./check-backup.ts";
import { DATABASE_FILE, SECRET_FILE, UPLOADS_FOLDER } from "./data-folder.ts";
import { requireRoom, syncToDisk } from "./durable-files.ts";
import { noteLastBackup } from "./last-backup.ts";

export interface BackupOrder {
  readonly dataFolder: string;
  /** replaced when it is there */
  readonly target: string;
  /** ms since 1970 */
  readonly at: number;
  /** of the product */
  readonly version: string;
}

/** Rejects with BackupRefused when there is nothing to back up or no room; nothing is left behind then. */
export async function makeBackup(order: BackupOrder): Promise<BackupReport> {
  const { dataFolder, target, at, version } = order;
  const source = join(dataFolder, DATABASE_FILE);
  if (!existsSync(source)) {
    throw new BackupRefused(`There is no database in ${dataFolder}. Name the folder of the server (TABLEE_DATA).`);
  }
  if (!existsSync(dirname(target))) throw new BackupRefused(`There is no folder ${dirname(target)}. Make it first.`);
  const partial = `${target}.partial`;
  discard(partial);
  try {
    await copyDatabase(source, partial);
    const report = addFiles(partial, dataFolder, { format: BACKUP_FORMAT, version, at });
    checkBackup(partial);
    syncToDisk(partial);
    const { size } = statSync(partial);
    renameSync(partial, target);
    syncToDisk(dirname(target));
    noteLastBackup(dataFolder, { file: target, at, bytes: size });
    return { file: target, at, bytes: size, ...report };
  } catch (error) {
    discard(partial);
    throw error;
  }
}

/** SQLite's online backup, in one step: one consistent state, while others write. In several, each of their writes would start it again. */
export async function copyDatabase(source: string, target: string): Promise<void> {
  const size = [source, `${source}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0);
  requireRoom(dirname(target), size);
  // it holds the server's secret: nobody else reads it, from its first byte on
  closeSync(openSync(target, "wx", 0o600));
  const connection = new BetterSqlite3(source, { fileMustExist: true, timeout: 10_000 });
  try {
    await connection.backup(target, { progress: () => Number.MAX_SAFE_INTEGER });
  } finally {
    connection.close();
  }
}

function addFiles(
  file: string,
  dataFolder: string,
  about: { format: number; version: string; at: number },
): Pick<BackupReport, "datasets" | "originals" | "originalBytes" | "missing"> {
  const connection = new BetterSqlite3(file, { fileMustExist: true });
  try {
    // one file from here on, without companions; it is brought to disk as a whole at the end
    connection.pragma("journal_mode = DELETE");
    connection.pragma("synchronous = OFF");
    leavePurgedBehind(connection, file);
    createBackupTables(connection);
    const named = connection.prepare<[], string>("SELECT DISTINCT sha256 FROM uploads ORDER BY sha256").pluck().all();
    const pathOf = (name: string) => join(dataFolder, UPLOADS_FOLDER, name);
    const present = named.filter((name) => existsSync(pathOf(name)));
    requireRoom(
      dirname(file),
      present.reduce((sum, name) => sum + statSync(pathOf(name)).size, 0),
    );
    let originalBytes = 0;
    for (const name of present) originalBytes += putFile(connection, name, pathOf(name));
    if (existsSync(join(dataFolder, SECRET_FILE))) putFile(connection, SECRET, join(dataFolder, SECRET_FILE));
    writeAbout(connection, about);
    return {
      datasets: connection.prepare<[], number>("SELECT count(*) FROM datasets").pluck().get() ?? 0,
      originals: present.length,
      originalBytes,
      missing: named.filter((name) => !present.includes(name)),
    };
  } finally {
    connection.close();
  }
}

/** The copy is page by page: what a purge is still to overwrite would be in it, besides the rows, for as long as the backup is kept. */
function leavePurgedBehind(connection: BetterSqlite3.Database, file: string): void {
  if (!hasTable(connection, "purges")) return;
  const due = connection.prepare<[], number>("SELECT count(*) FROM purges WHERE NOT overwritten").pluck().get() ?? 0;
  if (due === 0) return;
  requireRoom(dirname(file), statSync(file).size);
  if (hasTable(connection, "zeros")) connection.exec("DELETE FROM zeros");
  connection.exec("VACUUM");
  connection.exec("UPDATE purges SET overwritten = 1");
}

function discard(file: string): void {
  for (const companion of ["", "-journal", "-wal", "-shm"]) rmSync(`${file}${companion}`, { force: true });
}
