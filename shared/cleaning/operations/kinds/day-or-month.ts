/** Whether the day or the month comes first in the dates of a column, as it says itself. */
import { type DateOrders, watchDateOrders } from "#shared/checks/repairs/date-orders.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

export const ORDERS = ["data", "day-first", "month-first"] as const;

/** Of the whole column, whatever rows are written. */
export function* ordersIn(table: Table, column: ColumnId): InSlices<DateOrders> {
  const orders = watchDateOrders();
  for (const { texts } of table.columnParts(column)) {
    for (const text of texts) orders.see(text);
    yield;
  }
  return orders;
}
