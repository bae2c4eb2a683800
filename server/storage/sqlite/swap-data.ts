/**
 * The second half of a restore. The rename of a folder decides it: before, the old data stand; after, whoever opens the data folder
 * carries it out, from wherever a killed process left it. Nothing is destroyed: the old database is set aside under a name of its own.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { COMPANIONS, DATABASE_FILE, DECIDED_FOLDER, PREPARING_FOLDER, SECRET_FILE, SWAP_NOTE } from "./data-folder.ts";
import { syncToDisk } from "./durable-files.ts";

const SwapNote = z.object({ stamp: z.string().regex(/^[\w-]+$/) });

export interface Swapped {
  /** where the database is that stood before; null when there was none */
  readonly setAside: string | null;
  /** puts the old data back; the new are set aside in their turn */
  undo(): void;
}

/** Puts what `prepareRestore` made in the place of the present data. Nobody may have the database open. */
export function swapData(dataFolder: string): Swapped {
  renameSync(join(dataFolder, PREPARING_FOLDER), join(dataFolder, DECIDED_FOLDER));
  syncToDisk(dataFolder);
  const swap = carryOut(dataFolder);
  if (swap === null) throw new Error(`${dataFolder}: the restore was not prepared whole`);
  const setAside = join(dataFolder, asideName("before-restore", swap.stamp, DATABASE_FILE));
  return {
    setAside: existsSync(setAside) ? setAside : null,
    undo: () => putBack(dataFolder, swap.stamp),
  };
}

/** Before the database is opened: finishes a swap that was decided, forgets one that was not. True when one was finished. */
export function settleData(dataFolder: string): boolean {
  rmSync(join(dataFolder, PREPARING_FOLDER), { recursive: true, force: true });
  if (!existsSync(join(dataFolder, DECIDED_FOLDER))) return false;
  carryOut(dataFolder);
  return true;
}

/** Each step looks at what is there, so that it can begin anew anywhere. */
function carryOut(dataFolder: string): { stamp: string } | null {
  const decided = join(dataFolder, DECIDED_FOLDER);
  const note = join(decided, SWAP_NOTE);
  // without its note, nothing is left in it to carry out
  const swap = existsSync(note) ? SwapNote.parse(JSON.parse(readFileSync(note, "utf8"))) : null;
  for (const name of [SECRET_FILE, DATABASE_FILE]) {
    const arriving = join(decided, name);
    // in its place already, or not in the backup
    if (swap === null || !existsSync(arriving)) continue;
    setAside(dataFolder, name, asideName("before-restore", swap.stamp, name));
    renameSync(arriving, join(dataFolder, name));
  }
  syncToDisk(dataFolder);
  rmSync(decided, { recursive: true, force: true });
  syncToDisk(dataFolder);
  return swap;
}

/** The old database comes back by one rename: at no moment is there none. */
function putBack(dataFolder: string, stamp: string): void {
  for (const name of [SECRET_FILE, DATABASE_FILE]) {
    const old = join(dataFolder, asideName("before-restore", stamp, name));
    if (!existsSync(old)) continue;
    const present = join(dataFolder, name);
    copyFileSync(present, join(dataFolder, asideName("failed-restore", stamp, name)));
    for (const companion of COMPANIONS) rmSync(`${present}${companion}`, { force: true });
    renameSync(old, present);
    for (const companion of COMPANIONS) {
      if (existsSync(`${old}${companion}`)) renameSync(`${old}${companion}`, `${present}${companion}`);
    }
  }
  syncToDisk(dataFolder);
}

/** The companions first: a database whose write-ahead log was left behind would lose what is in it. */
function setAside(dataFolder: string, name: string, aside: string): void {
  for (const companion of [...COMPANIONS, ""]) {
    const from = join(dataFolder, `${name}${companion}`);
    if (existsSync(from)) renameSync(from, join(dataFolder, `${aside}${companion}`));
  }
}

function asideName(why: string, stamp: string, name: string): string {
  return name === DATABASE_FILE ? `${why}-${stamp}.sqlite` : `${why}-${stamp}.${name}`;
}
