/** What a plan would do, as a person looks at it before it is done. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { Plan, PlanCounts } from "../operations/operation.ts";
import { type ChangedLines, changedLines } from "./changed-lines.ts";
import { type TableAfter, tableAfter } from "./table-after.ts";

export interface Preview {
  readonly plan: Plan;
  /** columns of the table in which cells change */
  readonly columns: number;
  readonly cells: ChangedLines;
  /** the first rows that would go, in the order of the table */
  readonly gone: readonly RowHandle[];
  /** null where columns and rows stay as they are: cells alone say it all */
  readonly after: TableAfter | null;
}

/** rows of the table as it would be */
const ROWS_AFTER = 30;
const ROWS_GONE = 100;

/** `inSight`: rows to tell of first. The table may change between two slices. */
export function* previewOf(table: Table, plan: Plan, inSight: readonly RowHandle[]): InSlices<Preview> {
  const { changes } = plan;
  const standing = changes.deleteRows.filter((row) => !table.isDeleted(row));
  return {
    plan,
    columns: new Set(
      changes.cells.flatMap(({ column, rows }) => (rows.length > 0 && typeof column === "string" ? [column] : [])),
    ).size,
    cells: yield* changedLines(table, changes.cells, inSight),
    gone: standing.slice(0, ROWS_GONE).sort((a, b) => table.positionOf(a) - table.positionOf(b)),
    after: standsOtherwise(plan) ? yield* tableAfter(table, changes, ROWS_AFTER, inSight) : null,
  };
}

/**
 * What is told of it in figures: cells are those in columns that the table has, for those of new columns come with them; that the order changes
 * goes without saying where rows or columns come and go.
 */
export function countsTold({ counts, changes }: Plan): PlanCounts {
  const { rowsAdded, rowsDeleted, columnsAdded, columnsDeleted } = counts;
  const cells = changes.cells.reduce(
    (sum, { column, rows }) => sum + (typeof column === "string" ? rows.length : 0),
    0,
  );
  return {
    ...counts,
    cells,
    reordered: counts.reordered && rowsAdded + rowsDeleted + columnsAdded + columnsDeleted === 0,
  };
}

/** Nothing at all is to be done. */
export function changesNothing({ counts, changes }: Plan): boolean {
  const { cells, rowsAdded, rowsDeleted, columnsAdded, columnsDeleted, columnsRenamed, reordered } = counts;
  const sum = cells + rowsAdded + rowsDeleted + columnsAdded + columnsDeleted + columnsRenamed;
  return sum === 0 && !reordered && changes.hideColumns.length + changes.showColumns.length === 0;
}

function standsOtherwise({ changes }: Plan): boolean {
  const { newColumns, renameColumns, deleteColumns, columnOrder, newRows, rowOrder } = changes;
  const columns = newColumns.length + renameColumns.length + deleteColumns.length;
  return columns > 0 || columnOrder !== null || (newRows?.count ?? 0) > 0 || rowOrder !== null;
}
