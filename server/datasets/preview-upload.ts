/** What an uploaded file holds, before anything is imported: its tables, how one of them is best read, and what the person should know. */
import type { FileLimits } from "#server/workers/read-table.ts";
import type { FileToRead } from "#server/workers/reading-job.ts";
import { runReadingJob } from "#server/workers/run-reading-job.ts";
import type { AskedChoices, UploadPreview } from "#shared/wire/imports.ts";

/**
 * Reads the file as `asked` says, and as proposed where it says nothing, off the event loop. Rejects with ProblemError "file-empty",
 * "file-not-text", "file-cut-short", "file-not-a-table", "encoding-wrong", those of workbooks and archives, or that of a limit, each naming the place; with the reason of `signal` when it is aborted.
 */
export async function previewUpload(
  file: FileToRead,
  asked: AskedChoices | null,
  limits: FileLimits,
  signal?: AbortSignal,
): Promise<Omit<UploadPreview, "id" | "sha256">> {
  const { name, bytes } = file;
  return { fileName: name, bytes, ...(await runReadingJob("preview", { file, asked, limits }, { signal })) };
}
