/** Columns get the titles of the schema in force, by how close they are; those it wants besides are added, and all stand in its order. */
import { z } from "zod";
import { planColumns } from "#shared/checks/repairs/plan-columns.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { inOrderOf } from "./field-titles.ts";
import { cleanTitle, freeTitle } from "./titles.ts";

export const RenameToSchemaParams = z.object({
  /** null: each that is close to a field that no column holds, when it is done */
  renames: z
    .array(z.object({ column: z.string(), to: z.string().max(LIMITS.columnNameLength) }))
    .max(LIMITS.columns)
    .nullable(),
  /** fields that no column holds then become columns */
  add: z.boolean(),
  /** columns stand in the order of the schema */
  reorder: z.boolean(),
});
export type RenameToSchemaParams = z.infer<typeof RenameToSchemaParams>;

export const renameToSchema = operation<RenameToSchemaParams>({
  id: "columns.rename-to-schema",
  family: "columns",
  params: RenameToSchemaParams,
  fields: [
    { name: "renames", kind: "own" },
    { name: "add", kind: "switch" },
    { name: "reorder", kind: "switch" },
  ],
  acts: "table",
  initial: () => ({ renames: null, add: false, reorder: false }),
  *plan(target, { renames, add, reorder }) {
    const { table, schema } = target;
    if (schema === null) return { refused: "no-schema" };
    const { columns } = table;
    const wanted = new Map(
      (renames ?? planColumns(schema, columns).renames).map(({ column, to }) => [column, cleanTitle(to)] as const),
    );
    yield;
    const asked = columns.filter(({ id }) => (wanted.get(id) ?? "") !== "" && target.mayWrite(id));
    const taken = new Set(columns.filter((column) => !asked.includes(column)).map(({ name }) => name));
    const titles = new Map(asked.map(({ id }) => [id, freeTitle(wanted.get(id) ?? "", taken)]));
    const renameColumns = asked.flatMap(({ id, name }) => {
      const title = titles.get(id) ?? name;
      return title === name ? [] : [{ column: id, name: title }];
    });
    const after = columns.map(({ id, name }) => ({ column: id, title: titles.get(id) ?? name }));
    const has = new Set(after.map(({ title }) => title.trim()));
    const missing = add
      ? [...new Set(schema.fields.map(({ name }) => name.trim()))].filter((name) => !has.has(name))
      : [];
    if (columns.length + missing.length > LIMITS.columns) return { refused: "too-many-columns" };
    const all = [...after, ...missing.map((title, column) => ({ column, title }))];
    const order = reorder ? inOrderOf(schema, all) : null;
    const stands = order?.every((column, at) => column === all[at]?.column) ?? true;
    return makePlan(table, { renameColumns, newColumns: missing, columnOrder: stands ? null : order });
  },
});
