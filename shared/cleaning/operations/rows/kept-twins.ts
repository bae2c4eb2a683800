/** Of rows that are the same, the one that stays. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { Twins } from "./twins.ts";

export interface Kept {
  readonly others: readonly RowHandle[];
  /** by handle of each other row, that of the row that stays */
  readonly keptFor: ReadonlyMap<RowHandle, RowHandle>;
}

/** `fullest`: with the most cells that hold a text; the first of those. */
export function* chooseKept(table: Table, twins: Twins, keep: "first" | "last" | "fullest"): InSlices<Kept> {
  const filled = keep === "fullest" ? yield* countFilled(table, twins) : null;
  const others: RowHandle[] = [];
  const keptFor = new Map<RowHandle, RowHandle>();
  for (const group of twins) {
    const kept = keep === "last" ? group.at(-1) : filled === null ? group[0] : fullestOf(group, filled);
    if (kept === undefined) continue;
    for (const row of group) {
      if (row === kept) continue;
      others.push(row);
      keptFor.set(row, kept);
    }
  }
  return { others, keptFor };
}

function fullestOf(group: readonly RowHandle[], filled: ReadonlyMap<number, number>): RowHandle | undefined {
  let best = group[0];
  for (const row of group) if ((filled.get(row) ?? 0) > (filled.get(best ?? -1) ?? 0)) best = row;
  return best;
}

function* countFilled(table: Table, twins: Twins): InSlices<ReadonlyMap<number, number>> {
  const filled = new Map<number, number>(twins.flatMap((group) => group.map((row) => [row, 0] as const)));
  for (const { id } of table.columns) {
    for (const { rows, texts, places } of table.columnParts(id)) {
      const says = texts.map((content) => textIn(content).trim() !== "");
      rows.forEach((row, at) => {
        const count = filled.get(row);
        if (count !== undefined && says[places === null ? at : (places[at] ?? 0)]) filled.set(row, count + 1);
      });
      yield;
    }
  }
  return filled;
}
