/** Brings deleted rows back where they were, with all that was written in them since. */
import { viewOf } from "../open-table.ts";
import { emptyBatch, packRows } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { requireRows, write } from "../writer.ts";

/** Rows not deleted are left as they are. Throws RangeError for an unknown row. */
export function restoreRows(table: Table, rows: readonly RowHandle[], origin: unknown): void {
  const view = viewOf(table);
  requireRows(view, rows);
  const gone = [...new Set(rows)].filter((row) => view.overlay.fates.isDeleted(row));
  if (gone.length === 0) return;
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    batch.entries.push([stamp, { t: "u", r: packRows(view, gone).bytes }]);
    return batch;
  });
}

/** the deleted rows that can be brought back, in no particular order; their texts can still be read */
export function deletedRows(table: Table): readonly RowHandle[] {
  return [...viewOf(table).overlay.fates.deleted()] as RowHandle[];
}
