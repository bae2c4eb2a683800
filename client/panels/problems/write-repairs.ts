/** Writes repairs as one gesture: only where the texts are still those that were looked at. Many are prepared between two frames. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { cellsOf, runFills } from "#client/views/bulk-writes.ts";
import type { Step } from "#shared/document/edits/change-table.ts";
import type { ColumnFill } from "#shared/document/edits/fill-columns.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

interface Change {
  readonly column: ColumnId;
  readonly before: string;
  readonly after: string;
}

export interface Replacement {
  /** the cell that is repaired first; with it, others of its row */
  readonly changes: readonly Change[];
  readonly rows: readonly RowHandle[];
}

export interface Repaired {
  readonly written: number;
  /** those that others changed since */
  readonly changed: number;
}

/**
 * `step`: what the gesture says it was. `onWritten` is told once they are written, null: one may no longer write. False when other cells are being written: nothing is done. Throws
 * RangeError for more than one gesture can carry.
 */
export function writeRepairs(
  collaboration: Collaboration,
  replacements: readonly Replacement[],
  step: Step | null,
  onWritten: (repaired: Repaired | null) => void,
): boolean {
  const fills = () => fillsOf(collaboration, replacements);
  const wanted = replacements.reduce((sum, { changes, rows }) => sum + changes.length * rows.length, 0);
  return runFills(
    collaboration,
    "replace",
    fills(),
    (done) => onWritten(done === null ? null : { written: cellsOf(done), changed: wanted - cellsOf(done) }),
    fills,
    () => step,
  );
}

/** Each cell once, with the last text that is meant for it. */
function fillsOf({ table }: Collaboration, replacements: readonly Replacement[]): ColumnFill[] {
  const there = new Set(table.columns.map(({ id }) => id));
  const columns = new Map<ColumnId, Map<RowHandle, string>>();
  for (const { changes, rows } of replacements) {
    for (const row of rows) {
      const isAsSeen =
        !table.isDeleted(row) &&
        changes.every(({ column, before }) => there.has(column) && table.text(row, column) === before);
      if (!isAsSeen) continue;
      for (const { column, after } of changes) {
        const texts = columns.get(column) ?? new Map<RowHandle, string>();
        columns.set(column, texts.set(row, after));
      }
    }
  }
  return [...columns].map(([column, texts]) => ({ column, rows: [...texts.keys()], texts: [...texts.values()] }));
}
