/** What repairing many cells would write: each distinct text once, before and after, and what would remain. */
import { dateOrdersOf } from "./date-orders.ts";
import type { DateOrder, Reading, RepairKind } from "./family.ts";
import type { Repairs } from "./repairs-of.ts";
import type { Others } from "./row-family.ts";

/** Cells that hold the same text, in rows that are alike in the columns that the repairs read. */
export interface RepairCase {
  readonly text: string;
  /** number of cells */
  readonly count: number;
  readonly others?: Others;
}

export interface RepairLine<C extends RepairCase> {
  /** tells this line from the others of its plan */
  readonly key: string;
  readonly before: string;
  readonly after: string;
  /** what `after` stands for, where it is a code */
  readonly meaning: string | null;
  /** what is written in other columns of the row */
  readonly also: NonNullable<Reading["also"]>;
  readonly kind: RepairKind;
  /** number of cells that hold this text, and become the other */
  readonly count: number;
  readonly cases: readonly C[];
}

/** A text that may mean several things: someone chooses. */
export interface RepairChoice<C extends RepairCase> {
  readonly key: string;
  readonly before: string;
  readonly readings: readonly Reading[];
  readonly count: number;
  readonly cases: readonly C[];
}

export interface RepairPlan<C extends RepairCase = RepairCase> {
  /** the most frequent first */
  readonly lines: readonly RepairLine<C>[];
  /** the most frequent first */
  readonly choices: readonly RepairChoice<C>[];
  /** texts that stay: nothing is sure enough; the most frequent first */
  readonly left: readonly { readonly text: string; readonly count: number }[];
  /** cells with nothing in them, which only people can fill in */
  readonly blank: number;
}

/** `order`: what was said of dates, null while it was not. */
export function planRepairs<C extends RepairCase>(
  repairs: Repairs,
  cases: Iterable<C>,
  order: DateOrder | null,
): RepairPlan<C> {
  const lines = new Map<string, Omit<RepairLine<C>, "count" | "cases"> & { count: number; readonly cases: C[] }>();
  const left = new Map<string, { text: string; count: number }>();
  const choices = new Map<string, Omit<RepairChoice<C>, "count" | "cases"> & { count: number; readonly cases: C[] }>();
  let blank = 0;
  const all = [...cases];
  const orders = dateOrdersOf(all.map(({ text }) => text));
  for (const one of all) {
    const { text: before, count } = one;
    const reading = repairs.repair(before, orders.meant(before, order), one.others);
    if (reading !== null) {
      const { text: after, kind, meaning = null, also = [] } = reading;
      const key = JSON.stringify([before, after, also]);
      const line = lines.get(key) ?? { key, before, after, meaning, also, kind, count: 0, cases: [] };
      line.count += count;
      line.cases.push(one);
      lines.set(key, line);
      continue;
    }
    const readings = repairs.choices(before, one.others);
    if (readings.length > 0) {
      const key = JSON.stringify([before, readings]);
      const choice = choices.get(key) ?? { key, before, readings, count: 0, cases: [] };
      choice.count += count;
      choice.cases.push(one);
      choices.set(key, choice);
    } else if (before.trim() === "") blank += count;
    else left.set(before, { text: before, count: (left.get(before)?.count ?? 0) + count });
  }
  const byCount = (a: { readonly count: number }, b: { readonly count: number }) => b.count - a.count;
  return {
    lines: [...lines.values()].sort(byCount),
    choices: [...choices.values()].sort(byCount),
    left: [...left.values()].sort(byCount),
    blank,
  };
}
