/** Writes repairs as one gesture: only where the text is still the one that was looked at. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { type CellEdit, setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface Replacement {
  readonly before: string;
  readonly after: string;
  readonly rows: readonly RowHandle[];
}

/** Number of cells written, and of those that others changed since. Throws RangeError for more than one gesture can carry. */
export function writeRepairs(
  { table, origin }: Collaboration,
  column: ColumnId,
  replacements: readonly Replacement[],
): { readonly written: number; readonly changed: number } {
  const edits: CellEdit[] = [];
  let changed = 0;
  const isThere = table.columns.some(({ id }) => id === column);
  for (const { before, after, rows } of replacements) {
    for (const row of rows) {
      if (isThere && !table.isDeleted(row) && table.text(row, column) === before)
        edits.push({ row, column, text: after });
      else changed++;
    }
  }
  if (edits.length > 0) setCells(table, edits, origin);
  return { written: edits.length, changed };
}
