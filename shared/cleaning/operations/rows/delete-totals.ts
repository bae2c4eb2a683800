/** Rows that are totals of others: what is left are the data alone. */
import { z } from "zod";
import { operation } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";
import { deletionOf } from "./deletion.ts";
import { type FoundTotal, findTotals } from "./find-totals.ts";

export const DeleteTotalsParams = z.object({
  /** also rows without a word that are the sums of those above */
  sums: z.boolean(),
  /** rows found that stay: by their id, as long as they call themselves so */
  keep: z.array(z.object({ row: z.string(), label: z.string().max(200) })).max(10_000),
});
export type DeleteTotalsParams = z.infer<typeof DeleteTotalsParams>;

/** How a row found is named among those that stay. */
export function keptTotal(row: string, { label }: Pick<FoundTotal, "label">): DeleteTotalsParams["keep"][number] {
  return { row, label: label.slice(0, 200) };
}

export const deleteTotals = operation<DeleteTotalsParams>({
  id: "rows.delete-totals",
  family: "rows",
  params: DeleteTotalsParams,
  fields: [
    { name: "sums", kind: "switch" },
    { name: "keep", kind: "own" },
  ],
  acts: "rows",
  initial: () => ({ sums: true, keep: [] }),
  *plan(target, { sums, keep }) {
    const { table } = target;
    const found = yield* findTotals(table, sums);
    const stays = new Set(keep.map(({ row, label }) => `${row} ${label}`));
    const isKept = (total: FoundTotal) => {
      const { row, label } = keptTotal(table.idOf(total.row), total);
      return stays.has(`${row} ${label}`);
    };
    const chosen = new Set(found.filter((total) => !isKept(total)).map(({ row }) => row));
    const { deleteRows, left, leftCount } = yield* deletionOf(
      target,
      rowsOf(target).filter((row) => chosen.has(row)),
    );
    return makePlan(table, { deleteRows }, left, leftCount);
  },
});
