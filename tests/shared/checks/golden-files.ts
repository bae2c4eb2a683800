/** Verdicts of the reference engine, and published schemas, kept beside the repository; absent from a user's clone. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const GOLDEN_FOLDER = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));

export const GOLDEN_ABSENT = existsSync(GOLDEN_FOLDER)
  ? false
  : "the folder ../shared/data is not beside this repository";

/** Parsed JSON of a file of the folder; `otherwise` where the folder is absent. */
export function goldenJson<T>(path: string, otherwise: T): T {
  return GOLDEN_ABSENT === false ? (JSON.parse(readFileSync(GOLDEN_FOLDER + path, "utf8")) as T) : otherwise;
}

export function goldenBytes(path: string): Uint8Array {
  return readFileSync(GOLDEN_FOLDER + path);
}

export function goldenNames(folder: string): string[] {
  return GOLDEN_ABSENT === false ? readdirSync(GOLDEN_FOLDER + folder).sort() : [];
}
