/** The rows of a table one after the other, in its order, with what they hold in some columns: in slices, as they lie packed. */
import { alignedParts } from "#shared/checks/aligned-parts.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { rowsOf } from "../planning.ts";

/** `contentOf`: of one of the columns, counted as they were given. At least one column; `rows` null: all of them. */
export function* walkRows(
  table: Table,
  rows: readonly RowHandle[] | null,
  columns: readonly ColumnId[],
  visit: (row: RowHandle, contentOf: (column: number) => string) => void,
): InSlices {
  const chosen = rows === null ? null : new Set<number>(rowsOf({ table, rows }));
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
