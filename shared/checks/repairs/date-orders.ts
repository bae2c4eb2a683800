/** What the dates of a column say of each other: those of two sources are often told apart by what is between their figures. */
import { orderFor, orderOf } from "./dates.ts";
import type { DateOrder } from "./family.ts";

export interface DateOrders {
  /** as the others show it; null: nothing shows it, or they say both */
  shown(text: string): DateOrder | null;
  /**
   * as it was said, but for what can be read one way alone, and for what is written as others that are read the other way alone, in a column
   * that says both: `26/10/2021` says nothing of `01-05-2021` where another one is `01-26-2021`
   */
  meant(text: string, said: DateOrder | null): DateOrder | null;
}

/** Reads texts one by one, whatever else they are. */
export function watchDateOrders(): DateOrders & { see(text: string): void } {
  const all = new Set<DateOrder>();
  const between = new Map<string, Set<DateOrder>>();
  const only = (orders: ReadonlySet<DateOrder> | undefined) => (orders?.size === 1 ? ([...orders][0] ?? null) : null);
  return {
    see(text) {
      const order = text.length < LONGEST_DATE ? orderOf(text) : null;
      if (order === null || order === "either") return;
      all.add(order);
      const mark = betweenFigures(text);
      between.set(mark, (between.get(mark) ?? new Set()).add(order));
    },
    shown: (text) => only(between.get(betweenFigures(text)) ?? all),
    meant(text, said) {
      const alike = all.size > 1 ? only(between.get(betweenFigures(text))) : null;
      return orderFor(text, alike ?? said);
    },
  };
}

export function dateOrdersOf(texts: Iterable<string>): DateOrders {
  const orders = watchDateOrders();
  for (const text of texts) orders.see(text);
  return orders;
}

const LONGEST_DATE = 40;

function betweenFigures(date: string): string {
  return /\d\s?([/.\- ])/.exec(date)?.[1] ?? "";
}
