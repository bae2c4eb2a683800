/** Another title for a column. */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { sourceColumns } from "./source-columns.ts";
import { cleanTitle, freeTitle } from "./titles.ts";

export const RenameParams = z.object({
  column: z.string(),
  title: z.string().max(LIMITS.columnNameLength),
});
export type RenameParams = z.infer<typeof RenameParams>;

export const rename = operation<RenameParams>({
  id: "columns.rename",
  family: "columns",
  params: RenameParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "title", kind: "text" },
  ],
  acts: "table",
  initial: ([column = ""], { columns }) => ({ column, title: columns.find(({ id }) => id === column)?.name ?? "" }),
  *plan(target, { column, title }) {
    const { table } = target;
    const found = sourceColumns(table, [column]);
    if ("refused" in found) return found;
    const [renamed] = found;
    if (renamed === undefined) return { refused: "column-gone" };
    if (!target.mayWrite(renamed.id)) return { refused: "locked" };
    const wanted = cleanTitle(title);
    if (wanted === "") return { refused: "nothing-asked" };
    const taken = new Set(table.columns.filter(({ id }) => id !== renamed.id).map(({ name }) => name));
    const name = freeTitle(wanted, taken);
    yield;
    return makePlan(table, { renameColumns: name === renamed.name ? [] : [{ column: renamed.id, name }] });
  },
});
