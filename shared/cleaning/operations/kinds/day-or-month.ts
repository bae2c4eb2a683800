/** Whether the day or the month comes first in the dates of a column, as it says itself. */
import { orderOf } from "#shared/checks/repairs/dates.ts";
import type { DateOrder } from "#shared/checks/repairs/family.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

export const ORDERS = ["data", "day-first", "month-first"] as const;

/** Of the whole column, whatever rows are written. Null: nothing in it tells, or it says both. */
export function* orderIn(table: Table, column: ColumnId): InSlices<DateOrder | null> {
  const told = new Set<DateOrder>();
  for (const { texts } of table.columnParts(column)) {
    for (const text of texts) {
      const order = text.length < 40 ? orderOf(text) : null;
      if (order !== null && order !== "either") told.add(order);
    }
    yield;
    if (told.size > 1) return null;
  }
  const [only = null] = told;
  return only;
}
