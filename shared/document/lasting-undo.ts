/**
 * Undo while the server cannot be told. Taking an edit back deletes its entry, and what lay under it shows again; but should the server fold
 * that entry into the base meanwhile, the deletion would find nothing, and the edit would come back. So the texts that show again are
 * written: as old as can be, so that a redo, and all that anybody wrote since, still wins.
 */
import type { Entry } from "./entry.ts";
import { type TableView, viewOf } from "./open-table.ts";
import { composeColumn, emptyBatch } from "./pack.ts";
import type { Table, TableChange } from "./table.ts";
import { write } from "./writer.ts";

/** Runs an undo or a redo, then writes what it brought back to light. */
export function undoForGood(table: Table, act: () => void, origin: unknown): void {
  const view = viewOf(table);
  const added = new Set<Entry>();
  let stamp = 0;
  const cells = new Map<string, Set<number>>();
  const tracer = ({ entries }: { readonly entries: { readonly added: Entry[]; readonly removed: Entry[] } }) => {
    for (const entry of entries.added) added.add(entry);
    for (const entry of entries.removed) stamp = Math.max(stamp, entry.stamp);
    return (change: TableChange) => {
      for (const [column, rows] of change.cells) {
        const known = cells.get(column) ?? new Set();
        for (const row of rows) known.add(row);
        cells.set(column, known);
      }
    };
  };
  view.tracers.add(tracer);
  try {
    act();
  } finally {
    view.tracers.delete(tracer);
  }
  if (stamp < 2) return;
  const revealed = [...cells].flatMap(([column, rows]) => {
    const bare = [...rows].filter((row) => isRevealed(view, row, column, added));
    return bare.length === 0 ? [] : [{ column, rows: bare }];
  });
  if (revealed.length === 0) return;
  write(table, origin, () => {
    const batch = emptyBatch();
    for (const { column, rows } of revealed) {
      const texts = rows.map((row) => view.textOf(row, column));
      composeColumn(batch, stamp - 1, view, column, rows, texts);
    }
    return batch;
  });
}

/** what the undo itself put there stays */
function isRevealed(view: TableView, row: number, column: string, added: ReadonlySet<Entry>): boolean {
  const winner = view.overlay.column(column)?.winner(row) ?? null;
  return winner === null || !added.has(winner);
}
