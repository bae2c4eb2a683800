/** A table to the CSV file that portals want, and the name of that file. */
import { rowBlocks } from "#shared/document/row-blocks.ts";
import type { Column, Table } from "#shared/document/table.ts";
import { plainFileName } from "#shared/formats/export/file-name.ts";
import { writeCsvBlocks } from "#shared/formats/export/write-csv.ts";
import type { ColumnId } from "#shared/model/ids.ts";

/**
 * The visible rows in table order, all columns but those never to be published, in pieces of text. Values marked as not available are blank.
 * A million rows stream without being held at once. `alsoPrivate`: of an older version, what became private since.
 */
export function exportCsv(table: Table, alsoPrivate: ReadonlySet<ColumnId> = NONE): Iterable<string> {
  const columns = publicColumns(table, alsoPrivate);
  return writeCsvBlocks(
    columns.map(({ name }) => name),
    rowBlocks(
      table,
      columns.map(({ id }) => id),
    ),
  );
}

/** Those that leave. */
export function publicColumns(table: Table, alsoPrivate: ReadonlySet<ColumnId> = NONE): readonly Column[] {
  return table.columns.filter(({ id, isPrivate }) => isPrivate !== true && !alsoPrivate.has(id));
}

const NONE: ReadonlySet<ColumnId> = new Set();

/** `Marchés publics 2016` gives `marches-publics-2016.csv`: lower case, hyphens, no accents. */
export function exportFileName(datasetName: string): string {
  return `${plainFileName(datasetName)}.csv`;
}
