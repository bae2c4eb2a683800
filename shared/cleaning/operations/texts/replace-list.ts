/** Many replacements at once, in as many columns as one likes: `X` becomes `OUI`, what is blank `NON`. */
import { z } from "zod";
import { replacerOf } from "../../texts/replacements.ts";
import { operation } from "../operation.ts";
import { planTexts } from "../planning.ts";

/** replacements of one list */
const MOST_PAIRS = 2_000;

export const ReplaceListParams = z.object({
  columns: z.array(z.string()),
  /** a blank `from` stands for blank cells */
  pairs: z.array(z.object({ from: z.string().max(1_000), to: z.string().max(5_000) })).max(MOST_PAIRS),
  /** cell: it holds this and nothing else; inside: wherever it stands in the text */
  where: z.enum(["cell", "inside"]),
  /** case and accents as written, spaces around too */
  exact: z.boolean(),
});
export type ReplaceListParams = z.infer<typeof ReplaceListParams>;

export const replaceList = operation<ReplaceListParams>({
  id: "texts.replace-list",
  family: "texts",
  params: ReplaceListParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "pairs", kind: "pairs" },
    { name: "where", kind: "choice", choices: ["cell", "inside"] },
    { name: "exact", kind: "switch" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], pairs: [], where: "cell", exact: false }),
  *plan(target, { columns, pairs, where, exact }) {
    // a line of the form that nobody filled in
    const asked = pairs.filter(({ from, to }) => from.trim() !== "" || to !== "");
    if (asked.length === 0) return { refused: "nothing-asked" };
    return yield* planTexts(target, columns, replacerOf(asked, where, exact));
  },
});
