/** Which files of the uploads folder are of something: what the database names, and what copies of it name that were set aside. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { Database } from "./database.ts";
import { ORIGINALS } from "./purges.ts";

const USED = `SELECT sha256 FROM uploads UNION ${ORIGINALS}`;
/** left by a migration or a restore, to go back to: their originals are in the folder too */
const COPY = /\.sqlite\.before-migration-\d+$|^(before|failed)-restore-.*\.sqlite$/;

/** Names of files: SHA-256, hexadecimal. */
export function usedFiles({ connection }: Pick<Database, "connection">): ReadonlySet<string> {
  return new Set(connection.prepare<[], string>(USED).pluck().all());
}

/** Null where one of the copies cannot be read: then nothing can be told of what it names. */
export function filesOfCopies(
  dataFolder: string,
  log: { warn(about: object, text: string): void },
): ReadonlySet<string> | null {
  const used = new Set<string>();
  for (const name of readdirSync(dataFolder).filter((name) => COPY.test(name))) {
    try {
      const copy = new BetterSqlite3(join(dataFolder, name), { readonly: true, fileMustExist: true });
      try {
        // older ones know of no imports
        for (const sha256 of copy.prepare<[], string>("SELECT sha256 FROM uploads").pluck().all()) used.add(sha256);
      } finally {
        copy.close();
      }
    } catch (err) {
      log.warn(
        { err, copy: name },
        "a copy of the data cannot be read: files that no table came from stay, it may name them",
      );
      return null;
    }
  }
  return used;
}
