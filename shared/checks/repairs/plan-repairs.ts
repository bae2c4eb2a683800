/** What repairing many cells would write: each distinct text once, before and after, and what would remain. */
import type { DateOrder, RepairKind } from "./family.ts";
import type { Repairs } from "./repairs-of.ts";

export interface RepairLine {
  readonly before: string;
  readonly after: string;
  readonly kind: RepairKind;
  /** number of cells that hold this text */
  readonly count: number;
}

export interface RepairPlan {
  /** the most frequent first */
  readonly lines: readonly RepairLine[];
  /** texts that stay: nothing is sure enough; the most frequent first */
  readonly left: readonly { readonly text: string; readonly count: number }[];
  /** cells with nothing in them, which only people can fill in */
  readonly blank: number;
}

/** `texts`: how many cells hold each. `order`: what was said of dates, null while it was not. */
export function planRepairs(repairs: Repairs, texts: ReadonlyMap<string, number>, order: DateOrder | null): RepairPlan {
  const lines: RepairLine[] = [];
  const left: { text: string; count: number }[] = [];
  let blank = 0;
  for (const [before, count] of texts) {
    const reading = repairs.repair(before, order);
    if (reading !== null) lines.push({ before, after: reading.text, kind: reading.kind, count });
    else if (before.trim() === "") blank += count;
    else left.push({ text: before, count });
  }
  const byCount = (a: { readonly count: number }, b: { readonly count: number }) => b.count - a.count;
  return { lines: lines.sort(byCount), left: left.sort(byCount), blank };
}
