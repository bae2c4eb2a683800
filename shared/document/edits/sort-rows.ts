/** Gives the table a lasting order, for everyone (looking at it sorted is the view's affair and writes nothing). */
import { viewOf } from "../open-table.ts";
import { emptyBatch, packSequence } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { requireDistinct, requireRows, write } from "../writer.ts";

/** `ordered`: the rows in their new order; rows left out follow. Throws RangeError for an unknown row or one named twice. */
export function sortRows(table: Table, ordered: readonly RowHandle[] | Uint32Array, origin: unknown): void {
  const view = viewOf(table);
  const rows = Array.from(ordered, (row) => row as RowHandle);
  requireRows(view, rows);
  requireDistinct(view, rows);
  if (rows.length === 0) return;
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    batch.entries.push([stamp, { t: "o", r: packSequence(view, rows) }]);
    batch.superseded.push(...view.overlay.order.sortEntries);
    return batch;
  });
}
