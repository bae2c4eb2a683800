/** Rows that meet conditions, those by which one looks at a table. */
import { z } from "zod";
import { NO_FACTS } from "#shared/views/row-facts.ts";
import { rowsSeenInSlices } from "#shared/views/rows-seen.ts";
import { RowFilter } from "#shared/views/view.ts";
import { operation } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";
import { deletionOf } from "./deletion.ts";

export const DeleteByFilterParams = z.object({
  /** all of them hold; conditions on what is beside the table (problems, conversations) cannot be met here */
  filters: z.array(RowFilter).max(50),
  /** these rows stay, and the others go */
  keep: z.boolean(),
});
export type DeleteByFilterParams = z.infer<typeof DeleteByFilterParams>;

export const deleteByFilter = operation<DeleteByFilterParams>({
  id: "rows.delete-by-filter",
  family: "rows",
  params: DeleteByFilterParams,
  fields: [
    { name: "filters", kind: "own" },
    { name: "keep", kind: "switch" },
  ],
  acts: "rows",
  initial: () => ({ filters: [], keep: false }),
  *plan(target, { filters, keep }) {
    if (filters.length === 0) return { refused: "nothing-asked" };
    const { rows, faults } = yield* rowsSeenInSlices(target.table, { filters, sort: [] }, NO_FACTS);
    const [fault] = faults;
    if (fault?.is === "no-column") return { refused: "column-gone" };
    if (fault?.is === "not-a-formula") return { refused: "bad-parameter", field: "filters", fault: fault.fault };
    if (fault !== undefined) return { refused: "bad-parameter", field: "filters" };
    const found = rows === null ? null : new Set<number>(rows);
    const { deleteRows, left, leftCount } = yield* deletionOf(
      target,
      rowsOf(target).filter((row) => (found === null || found.has(row)) !== keep),
    );
    return makePlan(target.table, { deleteRows }, left, leftCount);
  },
});
