/** What taking one gesture back would write in the table as it is now, and what of it people should know first. */
import type { Changes } from "#shared/document/edits/apply-changes.ts";
import { deletedColumns } from "#shared/document/edits/restore-column.ts";
import { deletedRows } from "#shared/document/edits/restore-rows.ts";
import type { CellEdit } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { HistoryDetail } from "#shared/wire/history.ts";

export interface CellPlan {
  readonly row: RowId;
  readonly column: ColumnId;
  /** what it holds today */
  readonly now: string;
}

export interface TakeBackPlan {
  readonly changes: Changes;
  /** nothing would be written: all is as before the gesture */
  readonly empty: boolean;
  /** cells that someone wrote in since; they would be replaced */
  readonly changedSince: readonly CellPlan[];
  /** the same without these cells, which keep what they hold today; null where nothing else would be written */
  readonly keeping: Changes | null;
  /** cells whose row or column is not in the table any more: nothing would be written there */
  readonly gone: number;
  /** rows that cannot come back: adding them was undone */
  readonly goneRows: number;
  /** the gesture also moved rows or columns, which is not taken back */
  readonly notOrder: boolean;
  /** the gesture also changed the schema, which is not taken back */
  readonly notSchema: boolean;
}

export function planTakeBack(detail: HistoryDetail, table: Table): TakeBackPlan {
  const { entry } = detail;
  const columns = planColumns(detail, table);
  const came = handlesOf([...detail.rowsAdded, ...detail.rowsRestored], table);
  const deleteRows = came.filter((row) => !table.isDeleted(row));
  const went = handlesOf(detail.rowsDeleted, table).filter((row) => table.isDeleted(row));
  const deleted = new Set(went.length > 0 ? deletedRows(table) : []);
  const restoreRows = went.filter((row) => deleted.has(row));

  const visibleColumns = new Set(table.columns.map(({ id }) => id));
  for (const column of columns.deleteColumns) visibleColumns.delete(column);
  for (const column of columns.restoreColumns) visibleColumns.add(column);
  const leaving = new Set<RowHandle>(deleteRows);
  const coming = new Set<RowHandle>(restoreRows);
  const cells: CellEdit[] = [];
  const unchanged: CellEdit[] = [];
  const changedSince: CellPlan[] = [];
  let gone = 0;
  for (const { column, rows, before, after } of detail.cells) {
    rows.forEach((id, i) => {
      const row = table.handleOf(id);
      // it goes with its row or its column
      if ((row !== undefined && leaving.has(row)) || columns.deleteColumns.includes(column)) return;
      const there = row !== undefined && (!table.isDeleted(row) || coming.has(row)) && visibleColumns.has(column);
      if (!there) {
        gone++;
        return;
      }
      const now = table.content(row, column);
      const text = before[i] ?? "";
      if (now === text) return;
      if (now === (after[i] ?? "")) unchanged.push({ row, column, text });
      else changedSince.push({ row: id, column, now });
      cells.push({ row, column, text });
    });
  }
  const changes = { cells, deleteRows, restoreRows, ...columns };
  const keeping = { ...changes, cells: unchanged };
  return {
    changes,
    keeping: isEmpty(keeping) ? null : keeping,
    empty: isEmpty(changes),
    changedSince,
    gone,
    goneRows: went.length - restoreRows.length,
    notOrder: entry.kinds.includes("rows-moved") || entry.kinds.includes("column-moved"),
    notSchema: entry.kinds.includes("schema"),
  };
}

function isEmpty(changes: Changes): boolean {
  return Object.values(changes).every((list) => list.length === 0);
}

function planColumns({ entry }: HistoryDetail, table: Table) {
  const deleted = new Set(deletedColumns(table).map(({ id }) => id));
  const deleteColumns: ColumnId[] = [];
  const restoreColumns: ColumnId[] = [];
  const renameColumns: { column: ColumnId; name: string }[] = [];
  const hideColumns: ColumnId[] = [];
  const showColumns: ColumnId[] = [];
  for (const { column, before, after, became } of entry.columns) {
    const shown = table.columns.find(({ id }) => id === column);
    if (became !== undefined) {
      if (became === "private" && shown?.isPrivate === true) showColumns.push(column);
      if (became === "public" && shown !== undefined && shown.isPrivate === undefined) hideColumns.push(column);
    } else if (before === null && shown !== undefined) deleteColumns.push(column);
    else if (after === null && shown === undefined && deleted.has(column)) restoreColumns.push(column);
    else if (before !== null && after !== null && before !== after && shown !== undefined && shown.name !== before)
      renameColumns.push({ column, name: before });
  }
  return { deleteColumns, restoreColumns, renameColumns, hideColumns, showColumns };
}

function handlesOf(rows: readonly RowId[], table: Table): RowHandle[] {
  return rows.flatMap((row) => table.handleOf(row) ?? []);
}
