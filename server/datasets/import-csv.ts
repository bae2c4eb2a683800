/** An uploaded CSV file to the first update of a new dataset's document. */

import type { ImportedTable } from "#server/workers/read-csv-file.ts";
import { runCsvJob } from "#server/workers/run-csv-job.ts";
import type { TableLimits } from "#shared/formats/csv-table.ts";
import type { CsvDialect } from "#shared/wire/http.ts";

export interface ImportOptions {
  readonly limits: TableLimits;
  /** part done, 0 to 1 */
  readonly onProgress?: (done: number) => void;
  /** aborting kills the reading thread at once */
  readonly signal?: AbortSignal;
}

/** Reads the file off the event loop. Rejects like `previewUpload`, or with the signal's reason. */
export function importCsv(
  file: { path: string; bytes: number },
  dialect: CsvDialect,
  { limits, onProgress, signal }: ImportOptions,
): Promise<ImportedTable> {
  return runCsvJob("import", { file: { path: file.path, bytes: file.bytes }, dialect, limits }, { onProgress, signal });
}
