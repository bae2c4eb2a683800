/** Files made of small tables, without a server. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as Y from "yjs";
import type { ExportSource, ProblemSheet } from "#server/exports/export-job.ts";
import { makeFile } from "#server/exports/make-file.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { ExportChoices } from "#shared/wire/exports.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

export interface Given {
  readonly name?: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** fields of a Table Schema */
  readonly fields?: readonly object[];
  /** places of columns */
  readonly private?: readonly number[];
  /** places of cells marked as not available */
  readonly unavailable?: readonly (readonly [row: number, column: number])[];
}

export const USUAL: ExportChoices = {
  preset: "data-gouv",
  format: "csv",
  names: null,
  extras: "after",
  points: "split",
  producer: null,
  neutralise: false,
  problems: false,
};

export function sourceOf(given: Given): ExportSource {
  const base = createBaseBuilder([...given.titles]);
  for (const row of given.rows) base.addRow([...row]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base.finish().update);
  const table = openTable(doc);
  const columnAt = (place: number) => {
    const column = table.columns[place];
    if (column === undefined) throw new Error(`no column ${place}`);
    return column.id;
  };
  if (given.fields !== undefined)
    setSchema(
      table,
      { descriptor: JSON.stringify({ fields: given.fields }), reference: { name: "s", version: null } },
      "server",
    );
  setColumnsPrivate(table, (given.private ?? []).map(columnAt), true, "someone");
  for (const [row, column] of given.unavailable ?? [])
    setUnavailable(table, { rows: [table.handleAt(row)], columns: [columnAt(column)] }, "secret", "someone");
  const update = Y.encodeStateAsUpdate(doc);
  return {
    name: given.name ?? "Écoles de la ville",
    snapshot: null,
    updates: [update],
    day: "2026-11-22T09:00:00.000Z",
  };
}

/** The file on disk, and what was said of it. */
export async function made(given: Given, choices: Partial<ExportChoices> = {}, problems: ProblemSheet | null = null) {
  const path = join(temporaryFolder(), "made");
  const said = await makeFile({ source: sourceOf(given), choices: { ...USUAL, ...choices }, path, problems });
  const bytes = readFileSync(path);
  return { ...said, path, bytes, text: bytes.toString("utf8") };
}
