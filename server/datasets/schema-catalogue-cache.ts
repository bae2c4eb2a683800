/** Copies on disk of what was fetched, so that a catalogue seen once serves again when it does not answer. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface TextCache {
  /** null when there is no copy */
  read(place: string): Promise<string | null>;
  keep(place: string, text: string): Promise<void>;
}

export function createTextCache(folder: string): TextCache {
  const fileOf = (place: string) => join(folder, `${createHash("sha256").update(place).digest("hex")}.json`);
  return {
    async read(place) {
      try {
        return await readFile(fileOf(place), "utf8");
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
    async keep(place, text) {
      await mkdir(folder, { recursive: true });
      // a copy is whole or is not there
      const partial = join(folder, `${randomUUID()}.partial`);
      await writeFile(partial, text);
      await rename(partial, fileOf(place));
    },
  };
}
