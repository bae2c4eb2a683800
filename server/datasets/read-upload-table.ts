/** One table of an uploaded file, read as a person chose: to become a dataset, or to go into one. */
import type { StoredUpload } from "#server/storage/datasets.ts";
import type { ReadTable } from "#server/workers/reading-job.ts";
import { runReadingJob } from "#server/workers/run-reading-job.ts";
import type { ReadingChoices } from "#shared/wire/imports.ts";
import type { DatasetsParts } from "./parts.ts";
import { fileOf, whileThere } from "./receive-upload.ts";

export interface ReadingWatch {
  /** part done, 0 to 1, never going back */
  readonly onProgress?: (done: number) => void;
  /** aborting kills the reading thread at once */
  readonly signal?: AbortSignal;
}

/** Reads the table off the event loop. Rejects as `previewUpload` does, with "upload-not-found", or with the signal's reason. */
export function readUploadTable(
  parts: Pick<DatasetsParts, "uploadFolder" | "limits">,
  upload: Pick<StoredUpload, "sha256" | "fileName" | "bytes">,
  choices: ReadingChoices,
  watch: ReadingWatch = {},
): Promise<ReadTable> {
  const file = { path: fileOf(parts, upload), name: upload.fileName, bytes: upload.bytes };
  return whileThere(file.path, runReadingJob("import", { file, choices, limits: parts.limits }, watch));
}
