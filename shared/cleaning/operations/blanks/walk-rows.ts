/** The rows of a table one after the other, in its order, with what they hold in some columns: in slices, as they lie packed. */
import { alignedParts } from "#shared/checks/aligned-parts.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { PLAN_STEP, rowsOf } from "../planning.ts";

/** `contentOf`: of one of the columns, counted as they were given. At least one column; `rows` null: all of them. */
export function* walkRows(
  table: Table,
  rows: readonly RowHandle[] | null,
  columns: readonly ColumnId[],
  visit: (row: RowHandle, contentOf: (column: number) => string) => void,
): InSlices {
  const there = rows === null ? null : rowsOf({ table, rows });
  if (there !== null && there.length * 4 < table.rowCount) {
    let done = 0;
    for (const row of there) {
      visit(row, (column) => table.content(row, columns[column] as ColumnId));
      if (++done % PLAN_STEP === 0) yield;
    }
    return;
  }
  const chosen = there === null ? null : new Set<number>(there);
  for (const { rows: part, contentOf } of alignedParts(table, columns)) {
    let at = 0;
    const contentHere = (column: number) => contentOf(column, at);
    for (; at < part.length; at++) {
      const row = part[at] ?? 0;
      if (chosen === null || chosen.has(row)) visit(row as RowHandle, contentHere);
    }
    yield;
  }
}
