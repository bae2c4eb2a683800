/** What SQLite does for its own files, for ours: on disk before it counts. */
import { closeSync, fsyncSync, openSync, statfsSync } from "node:fs";
import { BackupRefused } from "../backups.ts";

/** A file or a folder, its names included, is on disk afterwards. */
export function syncToDisk(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Throws BackupRefused when the disk of `folder` has less than `bytes` left, and a margin: filling it would stop everybody's work. */
export function requireRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const needed = Math.ceil(bytes * 1.1) + MARGIN;
  if (bavail * bsize >= needed) return;
  throw new BackupRefused(
    `Not enough room in ${folder}: about ${megabytes(needed)} MB are needed, ${megabytes(bavail * bsize)} MB are free. Free some, or choose another disk.`,
  );
}

/** `2026-11-22T03-00-00Z`: for names of files, in order of time */
export function fileStamp(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
}

const MARGIN = 64 * 1024 * 1024;

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
