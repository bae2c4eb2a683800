/** Moves rows, in the given order, to just after another. */
import type { MoveEntry } from "../entry.ts";
import { viewOf } from "../open-table.ts";
import { emptyBatch, packSequence } from "../pack.ts";
import { placeAfter } from "../placing.ts";
import type { RowHandle, Table } from "../table.ts";
import { requireRows, write } from "../writer.ts";

/** `after`: null for the top; when it is one of the rows, the nearest row above that is not. Throws RangeError for an unknown row. */
export function moveRows(table: Table, rows: readonly RowHandle[], after: RowHandle | null, origin: unknown): void {
  const view = viewOf(table);
  const moved = new Set(rows);
  requireRows(view, moved);
  if (after !== null) requireRows(view, [after]);
  if (moved.size === 0) return;
  let anchor = after;
  for (let at = after === null ? -1 : table.positionOf(after); anchor !== null && moved.has(anchor); at--) {
    anchor = at > 0 ? table.handleAt(at - 1) : null;
  }
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    const { at, key, sequence } = placeAfter(view, anchor, moved.size);
    batch.entries.push([stamp, { t: "m", r: packSequence(view, moved), at, k: key, q: sequence }]);
    batch.superseded.push(...coveredMoves(view.overlay.order, moved));
    return batch;
  });
}

/** earlier moves all of whose rows move again */
function coveredMoves(order: { movesOf(row: number): readonly MoveEntry[] }, moved: ReadonlySet<number>): MoveEntry[] {
  const counts = new Map<MoveEntry, number>();
  for (const row of moved) for (const move of order.movesOf(row)) counts.set(move, (counts.get(move) ?? 0) + 1);
  return [...counts]
    .filter(([move, count]) => count === move.rows.reduce((sum, run) => sum + run.count, 0))
    .map(([move]) => move);
}
