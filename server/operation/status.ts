/** What the operator sees of the data and of the server: the answer of the operator's door, and of `tablee status`. */
import { readdirSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Backups, LastBackup } from "#server/storage/backups.ts";
import type { DatasetSizes } from "#server/storage/sizes.ts";

const count = z.number().int();

/** Bytes, and ms since 1970. */
export const DataStatus = z.object({
  datasets: count,
  logRecords: count,
  logBytes: count,
  snapshotBytes: count,
  journalEntries: count,
  journalBytes: count,
  /** the database's file, and its write-ahead log */
  databaseBytes: count,
  writeAheadBytes: count,
  originals: count,
  originalBytes: count,
  freeBytes: z.number(),
  lastBackup: LastBackup.nullable(),
});
export type DataStatus = z.infer<typeof DataStatus>;

export const ServerStatus = DataStatus.extend({
  version: z.string(),
  address: z.string(),
  startedAt: count,
  /** null when edits are taken */
  notReady: z.string().nullable(),
  rooms: count,
  sessions: count,
  people: count,
  /** where backups are made by themselves; null when they are not */
  backupFolder: z.string().nullable(),
  /** why the last automatic backup failed */
  backupFailure: z.string().nullable(),
});
export type ServerStatus = z.infer<typeof ServerStatus>;

export interface DataParts {
  readonly dataFolder: string;
  /** names in it */
  readonly databaseFile: string;
  readonly uploadFolder: string;
  readonly sizes: DatasetSizes;
  readonly backups: Pick<Backups, "last">;
}

export async function dataStatus(parts: DataParts): Promise<DataStatus> {
  const sizes = await parts.sizes.sizes();
  const sum = (pick: (size: (typeof sizes)[number]) => number) => sizes.reduce((total, one) => total + pick(one), 0);
  const database = join(parts.dataFolder, parts.databaseFile);
  const originals = filesIn(join(parts.dataFolder, parts.uploadFolder));
  const { bavail, bsize } = statfsSync(parts.dataFolder);
  return {
    datasets: sizes.length,
    logRecords: sum((one) => one.logRecords),
    logBytes: sum((one) => one.logBytes),
    snapshotBytes: sum((one) => one.snapshotBytes),
    journalEntries: sum((one) => one.journalEntries),
    journalBytes: sum((one) => one.journalBytes),
    databaseBytes: bytesOf(database),
    writeAheadBytes: bytesOf(`${database}-wal`),
    originals: originals.length,
    originalBytes: originals.reduce((total, file) => total + bytesOf(file), 0),
    freeBytes: bavail * bsize,
    lastBackup: parts.backups.last(),
  };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[\da-f]{64}$/.test(name))
      .map((name) => join(folder, name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function bytesOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
