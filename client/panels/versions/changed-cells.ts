/** Which cells of the table on screen a comparison changed, told quickly for each row that is drawn. */
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Comparison } from "./use-comparison.ts";

export function changedCells({ after, difference }: Comparison): (row: RowHandle, column: ColumnId) => boolean {
  const rows = after.order.reduce((most, handle) => Math.max(most, handle), 0) + 1;
  const flagsOf = (handles: readonly RowHandle[]) => {
    const flags = new Uint8Array(rows);
    for (const handle of handles) flags[handle] = 1;
    return flags;
  };
  const added = flagsOf(difference.rowsAdded);
  const newColumns = new Set(difference.columnsAdded.map(({ id }) => id));
  const cells = new Map(difference.cells.map(({ column, rows: handles }) => [column, flagsOf(handles)]));
  return (row, column) => added[row] === 1 || newColumns.has(column) || cells.get(column)?.[row] === 1;
}
