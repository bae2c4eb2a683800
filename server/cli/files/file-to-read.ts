/** A file named at the terminal. */
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileToRead } from "#server/workers/reading-job.ts";
import type { Words } from "#shared/i18n/words.ts";
import { FileRefused } from "./file-refused.ts";
import { isSystemError } from "./refusal.ts";

/** Throws FileRefused when it is not there, or none that can be read twice. */
export async function fileToRead(path: string, words: Words): Promise<FileToRead> {
  const { refusals } = words.fileCheck;
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new FileRefused("folder", refusals.folder(path));
    // it is read several times, and a pipe is read once
    if (!found.isFile()) throw new FileRefused("not-a-file", refusals["not-a-file"](path));
    return { path, name: basename(path), bytes: found.size };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOENT" || error.code === "ENOTDIR") {
      throw new FileRefused("no-file", refusals["no-file"](path), error);
    }
    throw new FileRefused("unreadable", refusals.unreadable(path, error.code), error);
  }
}
