/** A note in the data folder about the last backup that was made and verified. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LastBackup } from "../backups.ts";
import { LAST_BACKUP_NOTE } from "./data-folder.ts";

export function noteLastBackup(dataFolder: string, { file, at, bytes }: LastBackup): void {
  const note = join(dataFolder, LAST_BACKUP_NOTE);
  writeFileSync(`${note}.partial`, JSON.stringify({ file, at, bytes }));
  renameSync(`${note}.partial`, note);
}

/** null when there was none, or the note cannot be read: it decides nothing */
export function readLastBackup(dataFolder: string): LastBackup | null {
  try {
    return LastBackup.parse(JSON.parse(readFileSync(join(dataFolder, LAST_BACKUP_NOTE), "utf8")));
  } catch {
    return null;
  }
}
