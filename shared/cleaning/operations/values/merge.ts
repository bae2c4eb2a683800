/** Several writings of one value become one: whole cells, exact texts. What a cluster of values (../../clusters) is merged by. */
import { z } from "zod";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

/** Contents of cells, as they are: `from` may hold `to` itself. */
export const Merge = z.object({ from: z.array(z.string()).min(1), to: z.string() });
export type Merge = z.infer<typeof Merge>;

/** `why`: the texts were problems, each repaired in the panel that lists them. */
export const MergeParams = z.object({
  column: z.string(),
  merges: z.array(Merge),
  why: z.literal("repair").optional(),
});
export type MergeParams = z.infer<typeof MergeParams>;

export const merge = operation<MergeParams>({
  id: "values.merge",
  family: "values",
  params: MergeParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "merges", kind: "own" },
  ],
  acts: "cells",
  initial: (columns, table) => ({ column: columns[0] ?? table.columns[0]?.id ?? "", merges: [] }),
  *plan(target, { column, merges }) {
    if (column === "") return { refused: "no-column" };
    const become = new Map<string, string>();
    for (const { from, to } of merges) for (const text of from) if (!become.has(text)) become.set(text, to);
    if (become.size === 0) return { refused: "nothing-asked" };
    return yield* planTexts(target, [column], (text) => become.get(text) ?? null);
  },
});
