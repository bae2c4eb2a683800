/** Files of a test: written in a temporary folder, read through the same doors as an upload. */
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadTable } from "#server/workers/reading-job.ts";
import { type ReadingJobOptions, runReadingJob } from "#server/workers/run-reading-job.ts";
import type { Table } from "#shared/document/table.ts";
import type { TableLimits } from "#shared/formats/reading/planned-reader.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { ReadingNote } from "#shared/wire/http.ts";
import type { ReadingChoices, SetAside } from "#shared/wire/imports.ts";
import { PLAIN_CHOICES } from "#tests/support/choices.ts";
import { openUpdate } from "#tests/support/opened-update.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

export interface FileOnDisk {
  path: string;
  name: string;
  bytes: number;
}

/** A file that is already there. */
export function fileAt(path: string): FileOnDisk {
  return { path, name: path.slice(path.lastIndexOf("/") + 1), bytes: statSync(path).size };
}

/** A file made for the test. */
export function fileOf(content: string | Uint8Array, name = "donnees.csv"): FileOnDisk {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return fileAt(path);
}

export interface ImportedView {
  table: Table;
  titles: string[];
  rows: string[][];
  notes: ReadingNote[];
  setAside: SetAside[];
}

export function read(
  file: FileOnDisk,
  choices: ReadingChoices = PLAIN_CHOICES,
  { limits, ...options }: ReadingJobOptions & { limits?: TableLimits } = {},
): Promise<ReadTable> {
  return runReadingJob("import", { file, choices, limits: { ...LIMITS, ...limits } }, options);
}

/** Imports a file and opens the table as a client would. */
export async function importAndOpen(file: FileOnDisk, choices: ReadingChoices = PLAIN_CHOICES): Promise<ImportedView> {
  const imported = await read(file, choices);
  const table = openUpdate(imported.update);
  const rows = Array.from({ length: table.rowCount }, (_, at) => [...table.row(table.handleAt(at)).cells]);
  return {
    table,
    titles: table.columns.map((column) => column.name),
    rows,
    notes: imported.notes,
    setAside: imported.setAside,
  };
}
