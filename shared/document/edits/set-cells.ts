/** Types texts in cells, wherever they are. */
import type { ColumnId } from "../../model/ids.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { cellText, requireRows, write } from "../writer.ts";
import type { Step } from "./change-table.ts";
import { addStep } from "./step-entry.ts";

export interface CellEdit {
  readonly row: RowHandle;
  readonly column: ColumnId;
  readonly text: string;
}

/**
 * Where a cell is named twice, the last text counts. `step`: what the gesture says it was. Throws RangeError, before anything is written, for a
 * text too long or an unknown row.
 */
export function setCells(table: Table, edits: readonly CellEdit[], origin: unknown, step: Step | null = null): void {
  const view = viewOf(table);
  requireRows(
    view,
    edits.map((edit) => edit.row),
  );
  const columns = new Map<ColumnId, Map<number, string>>();
  for (const { row, column, text } of edits) {
    const kept = cellText(text, () => `row ${view.rows.idOf(row)}, column ${column}`);
    const cells = columns.get(column);
    if (cells === undefined) columns.set(column, new Map([[row, kept]]));
    else cells.set(row, kept);
  }
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    for (const [column, cells] of columns)
      composeColumn(batch, stamp, view, column, [...cells.keys()], [...cells.values()]);
    addStep(batch, stamp, step);
    return batch;
  });
}
