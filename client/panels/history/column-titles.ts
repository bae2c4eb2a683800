/** Titles of the columns of a table, and of those deleted from it. */
import { deletedColumns } from "#shared/document/edits/restore-column.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface ColumnTitle {
  readonly name: string;
  readonly deleted: boolean;
}

export function columnTitles(table: Table): ReadonlyMap<ColumnId, ColumnTitle> {
  return new Map<ColumnId, ColumnTitle>([
    ...deletedColumns(table).map(({ id, name }) => [id, { name, deleted: true }] as const),
    ...table.columns.map(({ id, name }) => [id, { name, deleted: false }] as const),
  ]);
}
