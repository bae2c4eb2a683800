/** Sets several columns, each on rows of its own: clear, fill down, the same text in cells that were chosen. */
import type { ColumnId } from "../../model/ids.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { cellText, requireDistinct, requireRows, write } from "../writer.ts";

export interface ColumnFill {
  readonly column: ColumnId;
  readonly rows: readonly RowHandle[];
  /** one for all the rows, or one per row */
  readonly texts: string | readonly string[];
}

/**
 * All in one gesture; a closed column stays as it is. Throws RangeError, before anything is written, for a column named twice, a text too
 * long, an unknown row, a row named twice in a column, or another number of texts than of rows.
 */
export function fillColumns(table: Table, fills: readonly ColumnFill[], origin: unknown): void {
  const view = viewOf(table);
  if (new Set(fills.map(({ column }) => column)).size < fills.length) throw new RangeError("a column is named twice");
  // columns are often filled over the same rows: looked at once
  for (const rows of new Set(fills.map((fill) => fill.rows))) {
    requireRows(view, rows);
    requireDistinct(view, rows);
  }
  const kept = fills.map(({ column, rows, texts }) => {
    if (typeof texts !== "string" && texts.length !== rows.length)
      throw new RangeError(`${texts.length} texts for ${rows.length} rows`);
    const place = (row: RowHandle | undefined) => () =>
      `row ${row === undefined ? "" : view.rows.idOf(row)}, column ${column}`;
    return typeof texts === "string"
      ? cellText(texts, place(rows[0]))
      : texts.map((text, i) => cellText(text, place(rows[i])));
  });
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    fills.forEach(({ column, rows }, i) => {
      composeColumn(batch, stamp, view, column, rows, kept[i] ?? "");
    });
    return batch;
  });
}
