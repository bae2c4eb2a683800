import type { RowHandle, Table } from "#shared/document/table.ts";

/** The first texts of a row, by which people know it; null when it is blank. */
export function rowTitle(table: Table, row: RowHandle): string | null {
  const texts = table.columns.slice(0, 6).flatMap(({ id }) => table.text(row, id) || []);
  return texts.length === 0 ? null : texts.slice(0, 2).join(", ");
}
