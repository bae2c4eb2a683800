/** Takes rows out of the table; what they hold stays, hidden, and others' edits to them too. */
import { mayVanish } from "../closed-places.ts";
import { viewOf } from "../open-table.ts";
import { emptyBatch, packRows } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { requireRows, write } from "../writer.ts";

/** Rows already deleted, and those that hold a text in a closed column, are left as they are. Throws RangeError for an unknown row. */
export function deleteRows(table: Table, rows: readonly RowHandle[], origin: unknown): void {
  const view = viewOf(table);
  requireRows(view, rows);
  const present = mayVanish(
    view,
    [...new Set(rows)].filter((row) => !table.isDeleted(row)),
  );
  if (present.length === 0) return;
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    batch.entries.push([stamp, { t: "x", r: packRows(view, present).bytes }]);
    return batch;
  });
}
