/** What marks are told by after a purge: a seal can be guessed from a short text, so none of a content that is gone stays. */

import type { StoredMark } from "#server/storage/marks.ts";
import type { OrderedPurge } from "#server/storage/purges.ts";
import { sealOfColumn, sealOfRow, sealOfTexts } from "#shared/document/seals.ts";
import type { Table } from "#shared/document/table.ts";
import { ColumnId, RowId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

/** rows, of which each may have many columns, in one turn */
const ROWS = 500;

/**
 * `fresh`: what is there from then on. What was valid stays so, whatever columns go; what was changed since it was valid stays changed, whatever
 * it was before.
 */
export function* sealsAnew(marks: readonly StoredMark[], table: Table, fresh: Table): InSlices<OrderedPurge["seals"]> {
  const seals: OrderedPurge["seals"][number][] = [];
  let rows = 0;
  for (const { target, id, mark, seal: was } of marks) {
    if (was === "") continue;
    if (target !== "row" || ++rows % ROWS === 0) yield;
    const isStill = mark === "valid" && sealIn(table, target, id) === was;
    const seal = isStill ? sealIn(fresh, target, id) : null;
    if (seal !== was) seals.push({ target, id, was, seal: seal ?? "" });
  }
  return seals;
}

/** Null: there is no such row or column. */
function sealIn(table: Table, target: StoredMark["target"], id: string): string | null {
  switch (target) {
    case "row": {
      const row = table.handleOf(RowId.parse(id));
      return row === undefined || table.isDeleted(row) ? null : sealOfRow(table, row);
    }
    case "column":
      return table.columns.some((column) => column.id === id) ? sealOfColumn(table, ColumnId.parse(id)) : null;
    case "table":
      return sealOfTexts(table);
  }
}
