/** Writes repairs as one gesture: only where the texts are still those that were looked at. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { type CellEdit, setCells } from "#shared/document/edits/set-cells.ts";
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

/** Number of cells written, and of those that others changed since. Throws RangeError for more than one gesture can carry. */
export function writeRepairs(
  { table, origin }: Collaboration,
  replacements: readonly Replacement[],
): { readonly written: number; readonly changed: number } {
  const edits: CellEdit[] = [];
  let [written, changed] = [0, 0];
  const there = new Set(table.columns.map(({ id }) => id));
  for (const { changes, rows } of replacements) {
    for (const row of rows) {
      const isAsSeen =
        !table.isDeleted(row) &&
        changes.every(({ column, before }) => there.has(column) && table.text(row, column) === before);
      if (isAsSeen) {
        written += changes.length;
        for (const { column, after } of changes) edits.push({ row, column, text: after });
      } else changed += changes.length;
    }
  }
  if (edits.length > 0) setCells(table, edits, origin);
  return { written, changed };
}
