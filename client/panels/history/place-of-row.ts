import type { Table } from "#shared/document/table.ts";
import type { RowId } from "#shared/model/ids.ts";

/** Number of a row, from 1; null when it is not in the table any more. */
export function placeOfRow(row: RowId, table: Table): number | null {
  const handle = table.handleOf(row);
  return handle === undefined || table.isDeleted(handle) ? null : table.positionOf(handle) + 1;
}
