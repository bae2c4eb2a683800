/** Whether the day or the month comes first in the dates of a column, as it says itself. */
import { orderOf } from "#shared/checks/repairs/dates.ts";
import type { DateOrder } from "#shared/checks/repairs/family.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

export const ORDERS = ["data", "day-first", "month-first"] as const;

/** How the column says a text is read. Null: nothing tells, or it says both. */
export type OrderTold = (text: string) => DateOrder | null;

/**
 * Of the whole column, whatever rows are written. Dates of two sources are often told apart by what is between their figures: `26/10/2021`
 * says nothing of `01-05-2021` where another one is `01-26-2021`.
 */
export function* ordersIn(table: Table, column: ColumnId): InSlices<OrderTold> {
  const told = new Set<DateOrder>();
  const toldBetween = new Map<string, Set<DateOrder>>();
  for (const { texts } of table.columnParts(column)) {
    for (const text of texts) {
      const order = text.length < 40 ? orderOf(text) : null;
      if (order === null || order === "either") continue;
      told.add(order);
      const between = betweenFigures(text);
      toldBetween.set(between, (toldBetween.get(between) ?? new Set()).add(order));
    }
    yield;
  }
  return (text) => {
    const [only = null, other] = toldBetween.get(betweenFigures(text)) ?? told;
    return other === undefined ? only : null;
  };
}

function betweenFigures(date: string): string {
  return /\d\s?([/.\- ])/.exec(date)?.[1] ?? "";
}
