/** Files of a test: written in a temporary folder, read through the same doors as an upload. */
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importCsv } from "#server/datasets/import-csv.ts";
import type { Table } from "#shared/document/table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { CsvDialect, ReadingNote } from "#shared/wire/http.ts";
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

export const COMMA: CsvDialect = { encoding: "utf-8", delimiter: ",", quote: '"', headerRow: 0 };

export interface ImportedView {
  table: Table;
  titles: string[];
  rows: string[][];
  notes: ReadingNote[];
}

/** Imports a file and opens the table as a client would. */
export async function importAndOpen(file: FileOnDisk, dialect: CsvDialect = COMMA): Promise<ImportedView> {
  const imported = await importCsv(file, dialect, { limits: LIMITS });
  const table = openUpdate(imported.update);
  const rows = Array.from({ length: table.rowCount }, (_, at) => [...table.row(table.handleAt(at)).cells]);
  return { table, titles: table.columns.map((column) => column.name), rows, notes: imported.notes };
}
