/** New rows after a given one. */
import type { ColumnId } from "../../model/ids.ts";
import { composeBirths, newRows } from "../births.ts";
import { viewOf } from "../open-table.ts";
import { emptyBatch } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { cellText, requireRows, write } from "../writer.ts";

/**
 * `after`: null for the top. Each row: its texts by column; what is missing is blank. Returns the handles of the new rows, in order.
 * Throws RangeError, before anything is written, for a text too long or an unknown row.
 */
export function insertRows(
  table: Table,
  after: RowHandle | null,
  rows: readonly ReadonlyMap<ColumnId, string>[],
  origin: unknown,
): readonly RowHandle[] {
  const view = viewOf(table);
  if (after !== null) requireRows(view, [after]);
  if (rows.length === 0) return [];
  const kept = rows.map((row, i) => {
    const cells = new Map<ColumnId, string>();
    for (const [column, text] of row)
      cells.set(
        column,
        cellText(text, () => `new row ${i + 1}, column ${column}`),
      );
    return cells;
  });
  const born = newRows(view, kept.length);
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    composeBirths(batch, stamp, view, after, born, kept);
    return batch;
  });
  return born.handles;
}
