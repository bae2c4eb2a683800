/** Sets one column on many rows: replace all, fill down, a correction applied to a whole column. */
import type { ColumnId } from "../../model/ids.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { cellText, requireDistinct, requireRows, write } from "../writer.ts";

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
  const view = viewOf(table);
  requireRows(view, rows);
  requireDistinct(view, rows);
  if (typeof texts !== "string" && texts.length !== rows.length)
    throw new RangeError(`${texts.length} texts for ${rows.length} rows`);
  const place = (row: RowHandle | undefined) => () =>
    `row ${row === undefined ? "" : view.rows.idOf(row)}, column ${column}`;
  const kept =
    typeof texts === "string"
      ? cellText(texts, place(rows[0]))
      : texts.map((text, i) => cellText(text, place(rows[i])));
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    composeColumn(batch, stamp, view, column, rows, kept);
    return batch;
  });
}
