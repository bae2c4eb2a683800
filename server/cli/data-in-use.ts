/** The data folder, and whether a server works on it: asked of the folder's lock, which a server holds for as long as it lives. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorFile } from "../operation/door.ts";
import { DATABASE_FILE, OPERATOR_FILE } from "../storage/sqlite/data-folder.ts";
import { FolderInUse, lockFolder } from "../storage/sqlite/lock-folder.ts";
import { CommandFailed } from "./command.ts";

/** Throws CommandFailed when there is no database in the folder. */
export function requireData(dataFolder: string): void {
  if (existsSync(join(dataFolder, DATABASE_FILE))) return;
  throw new CommandFailed(`There is no database in ${dataFolder}. Name the server's folder: TABLEE_DATA=/srv/tablee`);
}

export type DataFolder =
  /** nobody works on it until `unlock` */
  { readonly is: "free"; readonly unlock: () => void } | { readonly is: "served"; readonly door: OperatorFile };

/** Throws CommandFailed when a server works on it whose operator's file cannot be read. */
export function takeDataFolder(dataFolder: string): DataFolder {
  try {
    return { is: "free", unlock: lockFolder(dataFolder) };
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    return { is: "served", door: readOperatorFile(join(dataFolder, OPERATOR_FILE)) };
  }
}

function readOperatorFile(file: string): OperatorFile {
  try {
    return OperatorFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new CommandFailed(
      `A server works on this folder, but ${file} cannot be read (${error instanceof Error ? error.message : String(error)}). Run this as the user who runs the server; if it is just starting or stopping, wait a moment.`,
      { cause: error },
    );
  }
}
