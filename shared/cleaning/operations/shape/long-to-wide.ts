/** Rows that name what they hold become columns: one for each year. */
import { z } from "zod";
import { longToWide as turn } from "../../shapes/long-to-wide.ts";
import { operation } from "../operation.ts";
import { planReshaped } from "./plan-reshaped.ts";
import { placesOf, readTable } from "./read-table.ts";

export const LongToWideParams = z.object({
  /** the column whose values become titles */
  column: z.string(),
  /** those whose texts stand under them */
  columns: z.array(z.string()),
  /** in the order of their titles, not in that in which they are met */
  sorted: z.boolean(),
});
export type LongToWideParams = z.infer<typeof LongToWideParams>;

export const longToWide = operation<LongToWideParams>({
  id: "shape.long-to-wide",
  family: "shape",
  params: LongToWideParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "columns", kind: "columns" },
    { name: "sorted", kind: "switch" },
  ],
  acts: "table",
  initial: ([name, ...values], table) => ({
    column: name ?? "",
    columns: values.length > 0 ? values : table.columns.slice(-1).flatMap(({ id }) => (id === name ? [] : [id])),
    sorted: true,
  }),
  *plan(target, { column, columns, sorted }) {
    if (column === "" || columns.length === 0) return { refused: "no-column" };
    const read = yield* readTable(target.table);
    const [names] = placesOf(read, [column]);
    const values = placesOf(read, columns).filter((place) => place !== names);
    if (names === undefined || values.length === 0) return { refused: "column-gone" };
    return yield* planReshaped(target, read, yield* turn(read, { names, values, sorted }));
  },
});
