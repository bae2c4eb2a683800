/** What an uploaded file holds, before anything is imported: how it is written, its first rows, and what the person should know. */

import { runCsvJob } from "#server/workers/run-csv-job.ts";
import type { TableLimits } from "#shared/formats/csv-table.ts";
import type { CsvDialect, UploadPreview } from "#shared/wire/http.ts";

/**
 * Reads the file as `overrule` says, or as detected when it is null, off the event loop. Rejects with ProblemError "file-empty",
 * "file-not-text", "file-cut-short", "file-not-a-table", "encoding-wrong", or that of a limit, each naming the place.
 */
export async function previewUpload(
  file: { path: string; name: string; bytes: number },
  overrule: CsvDialect | null,
  limits: TableLimits,
): Promise<Omit<UploadPreview, "id">> {
  const { path, name, bytes } = file;
  const preview = await runCsvJob("preview", { file: { path, bytes }, overrule, limits });
  return { fileName: name, bytes, ...preview };
}
