/** The order in which columns stand: that of the schema, of the alphabet, or some first. */
import { z } from "zod";
import { compareTexts } from "#shared/views/text-ranks.ts";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { inOrderOf } from "./field-titles.ts";
import { idsOf, sourceColumns } from "./source-columns.ts";

export const ReorderParams = z.object({
  by: z.enum(["schema", "title", "first"]),
  /** those that come first, in their order */
  columns: z.array(z.string()),
});
export type ReorderParams = z.infer<typeof ReorderParams>;

export const reorder = operation<ReorderParams>({
  id: "columns.reorder",
  family: "columns",
  params: ReorderParams,
  fields: [
    { name: "by", kind: "choice", choices: ["first", "schema", "title"] },
    { name: "columns", kind: "columns", when: { field: "by", is: ["first"] } },
  ],
  acts: "table",
  initial: (columns) => ({ by: "first", columns: [...columns] }),
  *plan(target, { by, columns: chosen }) {
    const { table, schema } = target;
    const { columns } = table;
    yield;
    const put = (order: readonly (string | number)[]) => {
      const stands = columns.every(({ id }, at) => id === order[at]);
      return makePlan(table, { columnOrder: stands ? null : (order as ReturnType<typeof inOrderOf>) });
    };
    if (by === "title") return put(idsOf([...columns].sort((a, b) => compareTexts(a.name, b.name))));
    if (by === "schema") {
      if (schema === null) return { refused: "no-schema" };
      return put(
        inOrderOf(
          schema,
          columns.map(({ id, name }) => ({ column: id, title: name })),
        ),
      );
    }
    const first = sourceColumns(table, chosen);
    if ("refused" in first) return first;
    return put(idsOf([...first, ...columns.filter((column) => !first.includes(column))]));
  },
});
