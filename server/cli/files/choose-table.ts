/** Which table of a file is meant: the sheet that is named, or the first one that people see and that holds something. */
import type { OpenedFile, OpenedTable } from "#server/workers/opened-file.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { SourceTable } from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { FileRefused } from "./file-refused.ts";

/** `sheet`: its name, or of a file in an archive its name or path; null: none is named. Throws ProblemError "table-not-found", FileRefused. */
export function chooseTable(opened: OpenedFile, sheet: string | null, words: Words): OpenedTable {
  const { tables } = opened;
  if (sheet === null) return opened.table(null);
  const asked = sheet.normalize().toLowerCase();
  const found = tables.find((table) =>
    [table.name, table.file, pathOf(table)].some((name) => name?.normalize().toLowerCase() === asked),
  );
  if (found !== undefined) return opened.table(found.key);
  const [only] = tables;
  if (only !== undefined && tables.length === 1 && only.file === null && only.format === "csv") {
    throw new FileRefused("sheet", words.fileCheck.refusals.sheet());
  }
  const names = tables.map((table) => `« ${pathOf(table)} »`.replace(/ /g, "\u00a0")).join(", ");
  throw new ProblemError("table-not-found", { args: { name: sheet, names } });
}

/** Names it among all tables of the file. */
export function pathOf({ file, name, format }: SourceTable): string {
  if (file === null) return name;
  return format === "csv" || format === "json" || format === "geojson" ? file : `${file}/${name}`;
}
