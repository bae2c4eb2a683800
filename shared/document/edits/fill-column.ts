/** Sets one column on many rows: replace all, fill down, a correction applied to a whole column. */
import type { ColumnId } from "../../model/ids.ts";
import type { RowHandle, Table } from "../table.ts";
import { fillColumns } from "./fill-columns.ts";

/**
 * `texts`: one for all the rows, or one per row. Throws RangeError, before anything is written, for a text too long, an unknown row, a
 * row named twice, or another number of texts than of rows.
 */
export function fillColumn(
  table: Table,
  column: ColumnId,
  rows: readonly RowHandle[],
  texts: string | readonly string[],
  origin: unknown,
): void {
  fillColumns(table, [{ column, rows, texts }], origin);
}
