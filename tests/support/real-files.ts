/** Real files of authorities and of other tools' tests, which live beside the checkout and never in it; absent from a user's clone. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

/** Whether the real files are here; tests on them are skipped otherwise. */
export const realFilesHere = existsSync(FOLDER);

/** Says why tests were skipped, in the name of their group. */
export const realFilesReason = realFilesHere ? "" : " (skipped: no ../shared/data beside this checkout)";

/** Path of a real file, e.g. `files/CT_participantes.csv`. */
export function realFile(path: string): string {
  return join(FOLDER, path);
}

/** Content of a real JSON file; the caller says its shape. */
export function realJson(path: string): unknown {
  return JSON.parse(readFileSync(realFile(path), "utf8"));
}
