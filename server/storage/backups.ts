/** Port: the whole of the data as one file, and the way back. */

import { z } from "zod";

export interface BackupReport {
  /** absolute path */
  readonly file: string;
  /** ms since 1970: everything acknowledged before this is in it */
  readonly at: number;
  readonly bytes: number;
  readonly datasets: number;
  /** files that people imported, in the backup as they were sent */
  readonly originals: number;
  readonly originalBytes: number;
  /** files that the database names and the disk no longer has: they cannot be in it */
  readonly missing: readonly string[];
}

export interface PreparedRestore {
  /** ms since 1970: when the backup was made; null for a bare database */
  readonly madeAt: number | null;
  readonly datasets: number;
  readonly originals: number;
}

export const LastBackup = z.object({
  /** absolute path; it may have been moved since */
  file: z.string(),
  /** ms since 1970 */
  at: z.number().int(),
  bytes: z.number().int(),
});
export type LastBackup = z.infer<typeof LastBackup>;

/** Contract: a rejected promise leaves the data as it was. Rejects with BackupRefused when the operator can do something about it. */
export interface Backups {
  /** writes the whole of the data to `target`, reads it back, and only then lets it have its name; people go on working meanwhile */
  make(target: string, signal?: AbortSignal): Promise<BackupReport>;
  /** the last one that was made and verified, by whomever; null when there was none */
  last(): LastBackup | null;
  /** verifies a backup and makes it ready beside the present data, under new incarnations; the present data is not touched */
  prepareRestore(file: string): Promise<PreparedRestore>;
}

/** A sentence for the operator: what is wrong with the file or the disk, and what to do. */
export class BackupRefused extends Error {
  override readonly name = "BackupRefused";
}
