/** Marks cells: their value is not available, for a reason. */

import { markOf } from "../../model/cell-content.ts";
import type { ColumnId } from "../../model/ids.ts";
import type { UnavailableReason } from "../../model/unavailable.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { requireDistinct, requireRows, write } from "../writer.ts";

/**
 * The cells of these columns on these rows, in one gesture; what is closed stays. A text written there later, be it blank, takes the mark
 * away. Throws RangeError, before anything is written, for an unknown row and a row named twice.
 */
export function setUnavailable(
  table: Table,
  cells: { readonly rows: readonly RowHandle[]; readonly columns: readonly ColumnId[] },
  reason: UnavailableReason,
  origin: unknown,
): void {
  const view = viewOf(table);
  requireRows(view, cells.rows);
  requireDistinct(view, cells.rows);
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    for (const column of cells.columns) composeColumn(batch, stamp, view, column, cells.rows, markOf(reason));
    return batch;
  });
}
