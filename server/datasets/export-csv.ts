/** A table to the CSV file that portals want, and the name of that file. */

import type { Table } from "#shared/document/table.ts";
import { writeCsv } from "#shared/formats/csv-writer.ts";
import { foldText } from "#shared/model/fold-text.ts";

/** The visible rows in table order, all columns, in pieces of text; 200,000 rows stream without being held at once. */
export function exportCsv(table: Table): Iterable<string> {
  return writeCsv(
    table.columns.map((column) => column.name),
    rowsOf(table),
  );
}

function* rowsOf(table: Table): Generator<readonly string[]> {
  for (let position = 0; position < table.rowCount; position++) yield table.row(table.handleAt(position)).cells;
}

/** `Marchés publics 2016` gives `marches-publics-2016.csv`: lower case, hyphens, no accents. */
export function exportFileName(datasetName: string): string {
  const name = foldText(datasetName.trim().replace(/\.(csv|tsv|txt)$/i, ""))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 100)
    .replace(/-+$/, "");
  return `${name || "table"}.csv`;
}
