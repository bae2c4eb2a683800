/** Cells of several values become several rows. */
import { z } from "zod";
import { splitIntoRows as turn } from "../../shapes/several-values.ts";
import { operation } from "../operation.ts";
import { planReshaped } from "./plan-reshaped.ts";
import { placesOf, readTable } from "./read-table.ts";
import { SEPARATORS, Separator, separatorOf } from "./separator.ts";

export const SplitIntoRowsParams = z.object({ column: z.string(), ...Separator.shape });
export type SplitIntoRowsParams = z.infer<typeof SplitIntoRowsParams>;

export const splitIntoRows = operation<SplitIntoRowsParams>({
  id: "shape.split-into-rows",
  family: "shape",
  params: SplitIntoRowsParams,
  fields: [{ name: "column", kind: "column" }, ...SEPARATORS],
  acts: "table",
  initial: ([column]) => ({ column: column ?? "", separator: ";", other: "" }),
  *plan(target, { column, ...asked }) {
    if (column === "") return { refused: "no-column" };
    const separator = separatorOf(asked);
    if (separator === "") return { refused: "bad-parameter", field: "other" };
    const read = yield* readTable(target.table);
    const [place] = placesOf(read, [column]);
    if (place === undefined) return { refused: "column-gone" };
    return yield* planReshaped(target, read, yield* turn(read, place, separator));
  },
});
