/** What a purge leaves to do once it is decided: files to remove, bytes to overwrite. Each is on disk until it is done. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { PurgeParts } from "./parts.ts";

/**
 * True when nothing is left of any purge. `atAnySize`: nobody is served yet, the file may take as long as it needs to be written anew; a large
 * one is else rid of what was freed, which stops nobody, and the rest waits for the next start. Rejects as the storage, or with what the
 * disk said.
 */
export async function finishPurges(
  { purges, uploadFolder }: Pick<PurgeParts, "purges" | "uploadFolder">,
  atAnySize: boolean,
): Promise<boolean> {
  const files = await purges.filesToRemove();
  for (const name of files) await rm(join(uploadFolder, name), { force: true });
  await purges.filesRemoved(files);
  if (!(await purges.overwritesDue()) || (await purges.overwrite(atAnySize))) return true;
  await purges.overwriteFreed();
  return false;
}
