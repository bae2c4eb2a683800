/** Columns that are never to be published, or that may be again. */
import { z } from "zod";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { idsOf, sourceColumns } from "./source-columns.ts";

export const PrivacyParams = z.object({ columns: z.array(z.string()), make: z.enum(["private", "public"]) });
export type PrivacyParams = z.infer<typeof PrivacyParams>;

export const privacy = operation<PrivacyParams>({
  id: "columns.privacy",
  family: "columns",
  params: PrivacyParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "make", kind: "choice", choices: ["private", "public"] },
  ],
  acts: "table",
  initial: (columns) => ({ columns: [...columns], make: "private" }),
  *plan({ table, mayWrite }, { columns, make }) {
    const found = sourceColumns(table, columns);
    if ("refused" in found) return found;
    const open = found.filter(({ id }) => mayWrite(id));
    yield;
    if (open.length === 0) return { refused: "locked" };
    const ids = idsOf(open.filter(({ isPrivate = false }) => isPrivate !== (make === "private")));
    return makePlan(table, make === "private" ? { hideColumns: ids } : { showColumns: ids });
  },
});
