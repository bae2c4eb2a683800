/** Rows that differ in one column alone become one, with all its values in a cell. */
import { z } from "zod";
import { joinRows as turn } from "../../shapes/several-values.ts";
import { operation } from "../operation.ts";
import { planReshaped } from "./plan-reshaped.ts";
import { placesOf, readTable } from "./read-table.ts";
import { joinerOf, SEPARATORS, Separator } from "./separator.ts";

export const JoinRowsParams = z.object({
  /** the one whose values are put together */
  column: z.string(),
  /** rows are one when they hold the same in these; none: in all the others */
  columns: z.array(z.string()),
  ...Separator.shape,
});
export type JoinRowsParams = z.infer<typeof JoinRowsParams>;

export const joinRows = operation<JoinRowsParams>({
  id: "shape.join-rows",
  family: "shape",
  params: JoinRowsParams,
  fields: [{ name: "column", kind: "column" }, { name: "columns", kind: "columns" }, ...SEPARATORS],
  acts: "table",
  initial: ([column]) => ({ column: column ?? "", columns: [], separator: ";", other: "" }),
  *plan(target, { column, columns, ...asked }) {
    if (column === "") return { refused: "no-column" };
    const separator = joinerOf(asked);
    if (separator === "") return { refused: "bad-parameter", field: "other" };
    const read = yield* readTable(target.table);
    const [place] = placesOf(read, [column]);
    const by = placesOf(read, columns);
    if (place === undefined || (columns.length > 0 && by.length === 0)) return { refused: "column-gone" };
    return yield* planReshaped(target, read, yield* turn(read, place, separator, by));
  },
});
