/** Rows that are there twice: one of them stays. */
import { z } from "zod";
import { operation } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";
import { deletionOf } from "./deletion.ts";
import { chooseKept, type Kept } from "./kept-twins.ts";
import { mergeTwins } from "./merge-twins.ts";
import { twinsOf } from "./twins.ts";

export const DeduplicateParams = z.object({
  /** rows are the same when they hold the same in these; none: in all of them */
  columns: z.array(z.string()),
  /** text for text, or whatever the case, accents, signs and order of words */
  compare: z.enum(["exact", "cleaned"]),
  keep: z.enum(["first", "last", "fullest"]),
  /** blank cells of the row that stays get what another held there */
  fill: z.boolean(),
  /** rows that hold another text than the one that stays, in some other column: they go too, or stay */
  differing: z.enum(["go", "stay"]),
});
export type DeduplicateParams = z.infer<typeof DeduplicateParams>;

export const deduplicate = operation<DeduplicateParams>({
  id: "rows.deduplicate",
  family: "rows",
  params: DeduplicateParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "compare", kind: "choice", choices: ["exact", "cleaned"] },
    { name: "keep", kind: "choice", choices: ["first", "last", "fullest"] },
    { name: "fill", kind: "switch" },
    { name: "differing", kind: "choice", choices: ["go", "stay"] },
  ],
  acts: "rows",
  // where the selection happens to stand says little of what makes rows the same: no text is lost that nobody asked to lose
  initial: (columns) => ({ columns: [...columns], compare: "exact", keep: "first", fill: true, differing: "stay" }),
  *plan(target, { columns, compare, keep, fill, differing }) {
    const { table } = target;
    const keys = columns.length === 0 ? table.columns : table.columns.filter(({ id }) => columns.includes(id));
    if (keys.length === 0) return { refused: columns.length === 0 ? "no-column" : "column-gone" };
    // with one column less, other rows would be the same
    if (keys.length < columns.length) return { refused: "column-gone" };
    const ids = keys.map(({ id }) => id);
    const twins = yield* twinsOf(table, rowsOf(target), ids, compare === "cleaned");
    const kept: Kept = yield* chooseKept(table, twins, keep);
    // rows that hold a text in a closed column stay, and give nothing
    const { deleteRows, left, leftCount } = yield* deletionOf(target, kept.others);
    const fillable = new Set(table.columns.map(({ id }) => id).filter((id) => fill && target.mayWrite(id)));
    const merged = yield* mergeTwins(table, kept, deleteRows, { keys: ids, fillable, differing });
    return makePlan(
      table,
      { cells: merged.cells, deleteRows: merged.deleteRows },
      [...left, ...merged.left],
      leftCount + merged.leftCount,
    );
  },
});
