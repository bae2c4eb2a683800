/** Columns that nobody needs, with all they hold. */
import { z } from "zod";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { idsOf, sourceColumns } from "./source-columns.ts";

export const DeleteParams = z.object({ columns: z.array(z.string()) });
export type DeleteParams = z.infer<typeof DeleteParams>;

export const deleteColumns = operation<DeleteParams>({
  id: "columns.delete",
  family: "columns",
  params: DeleteParams,
  fields: [{ name: "columns", kind: "columns" }],
  acts: "table",
  initial: (columns) => ({ columns: [...columns] }),
  *plan(target, { columns }) {
    const found = sourceColumns(target.table, columns);
    if ("refused" in found) return found;
    const gone = idsOf(found).filter((column) => target.mayWrite(column));
    yield;
    return gone.length === 0 ? { refused: "locked" } : makePlan(target.table, { deleteColumns: gone });
  },
});
