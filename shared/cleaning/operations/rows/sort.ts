/** The order of rows, for everyone and for good: numbers and dates by their value, blanks last. */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { sortedRows } from "#shared/views/sorted-rows.ts";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";

export const SortParams = z.object({
  /** the first decides, the next ones among equals */
  keys: z.array(z.object({ column: z.string(), descending: z.boolean() })).max(20),
});
export type SortParams = z.infer<typeof SortParams>;

export const sort = operation<SortParams>({
  id: "rows.sort",
  family: "rows",
  params: SortParams,
  fields: [{ name: "keys", kind: "own" }],
  acts: "table",
  initial: (columns) => ({ keys: columns.slice(0, 3).map((column) => ({ column, descending: false })) }),
  *plan({ table }, { keys }) {
    if (keys.length === 0) return { refused: "no-column" };
    const there = new Set<string>(table.columns.map(({ id }) => id));
    if (keys.some(({ column }) => !there.has(column))) return { refused: "column-gone" };
    const { order } = table;
    const asked = keys.map(({ column, descending }) => ({ column: column as ColumnId, descending }));
    const sorted = yield* sortedRows(table, order, asked);
    const same = sorted.every((row, at) => row === order[at]);
    return makePlan(table, { rowOrder: same ? null : Array.from(sorted, (row) => row as RowHandle) });
  },
});
