/** Writes cells, takes rows and columns out or brings them back, all in one gesture: what taking an older gesture back needs. */
import type { ColumnId } from "../../model/ids.ts";
import { mayVanish } from "../closed-places.ts";
import { columnKey } from "../layout.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch, packRows } from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { cellText, requireRows, write } from "../writer.ts";
import type { Step } from "./change-table.ts";
import { columnName, setColumnName } from "./rename-column.ts";
import type { CellEdit } from "./set-cells.ts";
import { setPrivate } from "./set-column-private.ts";
import { addStep } from "./step-entry.ts";

export interface Changes {
  readonly cells: readonly CellEdit[];
  readonly deleteRows: readonly RowHandle[];
  readonly restoreRows: readonly RowHandle[];
  readonly deleteColumns: readonly ColumnId[];
  readonly restoreColumns: readonly ColumnId[];
  readonly renameColumns: readonly { readonly column: ColumnId; readonly name: string }[];
  /** columns never to be published, and those that may be again */
  readonly hideColumns?: readonly ColumnId[];
  readonly showColumns?: readonly ColumnId[];
}

/**
 * One gesture, one step of undo. Rows and columns that are already as wanted are left as they are; a cell named twice gets its last
 * text. What is closed stays. `step`: what the gesture says it was. Throws RangeError, before anything is written, for a text or a name too long and for an unknown row or column.
 */
export function applyChanges(table: Table, changes: Changes, origin: unknown, step: Step | null = null): void {
  const view = viewOf(table);
  requireRows(view, [...changes.cells.map(({ row }) => row), ...changes.deleteRows, ...changes.restoreRows]);
  const { hideColumns = [], showColumns = [] } = changes;
  const named = [
    ...hideColumns,
    ...showColumns,
    ...changes.deleteColumns,
    ...changes.restoreColumns,
    ...changes.renameColumns.map((one) => one.column),
  ];
  for (const column of named) {
    if (!view.columnStates.some(({ id }) => id === column)) throw new RangeError(`no column has the id ${column}`);
  }
  const titles = changes.renameColumns.map(({ column, name }) => ({ column, name: columnName(name) }));
  const columns = new Map<ColumnId, Map<RowHandle, string>>();
  for (const { row, column, text } of changes.cells) {
    const kept = cellText(text, () => `row ${view.rows.idOf(row)}, column ${column}`);
    columns.set(column, (columns.get(column) ?? new Map<RowHandle, string>()).set(row, kept));
  }
  const deleted = mayVanish(
    view,
    [...new Set(changes.deleteRows)].filter((row) => !table.isDeleted(row)),
  );
  const restored = [...new Set(changes.restoreRows)].filter((row) => view.overlay.fates.isDeleted(row));

  const open = (column: ColumnId) => !view.closed.has(column);
  write(
    table,
    origin,
    (stamp) => {
      const batch = emptyBatch();
      for (const [column, cells] of columns)
        composeColumn(batch, stamp, view, column, [...cells.keys()], [...cells.values()]);
      if (deleted.length > 0) batch.entries.push([stamp, { t: "x", r: packRows(view, deleted).bytes }]);
      if (restored.length > 0) batch.entries.push([stamp, { t: "u", r: packRows(view, restored).bytes }]);
      addStep(batch, stamp, step, new Set(named));
      return batch;
    },
    named.length === 0
      ? undefined
      : () => {
          for (const column of changes.deleteColumns.filter(open))
            view.roots.columns.set(columnKey(column, "deleted"), true);
          for (const column of changes.restoreColumns.filter(open))
            view.roots.columns.delete(columnKey(column, "deleted"));
          for (const { column, name } of titles) setColumnName(view, column, name);
          for (const column of hideColumns) setPrivate(view, column, true);
          for (const column of showColumns) setPrivate(view, column, false);
        },
  );
}
