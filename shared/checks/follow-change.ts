/** Follows changes of a table: each costs what it touched. */
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { CellChecks } from "./cell-checks.ts";
import { Effort, type Pass } from "./pass.ts";
import type { RowCheck } from "./row-check.ts";

/**
 * Whatever a change says was touched is judged as it is now, so that a table may move on between two steps: what it became meanwhile
 * comes with a later change, and is judged again.
 */
export function createFollower(
  table: Table,
  cells: CellChecks,
  rowChecks: readonly RowCheck[],
): (changes: readonly TableChange[]) => Pass {
  const rowCost = table.columns.length + rowChecks.length;

  function silence(row: RowHandle): void {
    cells.silence(row);
    for (const check of rowChecks) check.forget(row);
  }

  function judgeRow(row: RowHandle): void {
    const blank = cells.looksBlank(row);
    cells.setBlank(row, blank);
    if (blank) {
      silence(row);
      return;
    }
    cells.judgeCells(row);
    for (const check of rowChecks) check.follow(row);
  }

  function* followCells(column: ColumnId, rows: readonly RowHandle[], effort: Effort): Pass {
    const affected = rowChecks.filter((check) => check.columns.has(column));
    for (const row of rows) {
      if (table.isDeleted(row)) continue;
      if (cells.isBlank(row) || (cells.isMissing(row, column) && cells.looksBlank(row))) judgeRow(row);
      else {
        cells.judgeCell(row, column);
        for (const check of affected) check.follow(row);
      }
      if (effort.spentOn(table.text(row, column))) yield;
    }
  }

  function* followRows({ vanished, appeared, order }: TableChange, effort: Effort): Pass {
    for (const row of vanished) {
      cells.setBlank(row, false);
      silence(row);
      if (effort.spent(rowCost)) yield;
    }
    for (const row of appeared) {
      judgeRow(row);
      if (effort.spent(rowCost)) yield;
    }
    if (order) for (const check of rowChecks) check.reorder();
  }

  return function* (changes) {
    const effort = new Effort();
    for (const change of changes) {
      yield* followRows(change, effort);
      for (const [column, rows] of change.cells) yield* followCells(column, rows, effort);
    }
    for (const check of rowChecks) yield* check.settle();
  };
}
