/** What a backup has beside the tables of the database: what it is, and the files that stand beside the database, in pieces. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type BetterSqlite3 from "better-sqlite3";
import { z } from "zod";

/** Moves when a backup of today could not be restored by the code of before. */
export const BACKUP_FORMAT = 1;
/** the server's secret, among the files */
export const SECRET = "secret";

const PIECE = 1024 * 1024;

export const BackupAbout = z.object({
  format: z.number().int(),
  /** of the Tablée that made it */
  version: z.string(),
  /** ms since 1970 */
  at: z.number().int(),
});
export type BackupAbout = z.infer<typeof BackupAbout>;

export function createBackupTables(connection: BetterSqlite3.Database): void {
  connection.exec(`
    CREATE TABLE backup_about (about TEXT NOT NULL);
    CREATE TABLE backup_files (name TEXT PRIMARY KEY, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL);
    CREATE TABLE backup_pieces (name TEXT NOT NULL, piece INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (name, piece));
  `);
}

export function dropBackupTables(connection: BetterSqlite3.Database): void {
  connection.exec(
    "DROP TABLE IF EXISTS backup_pieces; DROP TABLE IF EXISTS backup_files; DROP TABLE IF EXISTS backup_about",
  );
}

export function writeAbout(connection: BetterSqlite3.Database, about: BackupAbout): void {
  connection.prepare("INSERT INTO backup_about (about) VALUES (?)").run(JSON.stringify(about));
}

/** null: a database, but not one that `backup` made */
export function readAbout(connection: BetterSqlite3.Database): BackupAbout | null {
  if (!hasTable(connection, "backup_about")) return null;
  const text = connection.prepare<[], string>("SELECT about FROM backup_about").pluck().get();
  return BackupAbout.parse(JSON.parse(text ?? "null"));
}

export function hasTable(connection: BetterSqlite3.Database, name: string): boolean {
  return connection.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

/** Puts the file at `path` into the backup under `name`; returns its size in bytes. */
export function putFile(connection: BetterSqlite3.Database, name: string, path: string): number {
  const put = connection.prepare("INSERT INTO backup_pieces (name, piece, bytes) VALUES (?, ?, ?)");
  const hash = createHash("sha256");
  let bytes = 0;
  const descriptor = openSync(path, "r");
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (let number = 0; ; number++) {
      const read = readSync(descriptor, piece, 0, PIECE, null);
      if (read === 0) break;
      put.run(name, number, piece.subarray(0, read));
      hash.update(piece.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(descriptor);
  }
  connection
    .prepare("INSERT INTO backup_files (name, bytes, sha256) VALUES (?, ?, ?)")
    .run(name, bytes, hash.digest("hex"));
  return bytes;
}

export interface KeptFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function keptFiles(connection: BetterSqlite3.Database): KeptFile[] {
  if (!hasTable(connection, "backup_files")) return [];
  return connection.prepare<[], KeptFile>("SELECT name, bytes, sha256 FROM backup_files ORDER BY name").all();
}

/** True when the pieces of the file are all there and make what was put in. */
export function isWhole(connection: BetterSqlite3.Database, file: KeptFile): boolean {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of pieces(connection, file.name)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return bytes === file.bytes && hash.digest("hex") === file.sha256;
}

/** Writes the file to `path`, which must not be there yet. */
export function takeFile(connection: BetterSqlite3.Database, file: KeptFile, path: string): void {
  const descriptor = openSync(path, "wx", 0o600);
  try {
    for (const piece of pieces(connection, file.name)) writeSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

function pieces(connection: BetterSqlite3.Database, name: string): IterableIterator<Buffer> {
  return connection
    .prepare<[string], Buffer>("SELECT bytes FROM backup_pieces WHERE name = ? ORDER BY piece")
    .pluck()
    .iterate(name);
}
