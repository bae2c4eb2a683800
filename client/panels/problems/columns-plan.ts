/** What the columns lack to be those of the schema, as far as it is mine to change: a closed column keeps its name. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { type ColumnsPlan, planColumns } from "#shared/checks/repairs/plan-columns.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";

export function columnsPlan(
  schema: TableSchema,
  { table, lockOn }: Collaboration,
  kept: ReadonlySet<ColumnId> = new Set(),
): ColumnsPlan {
  const plan = planColumns(schema, table.columns, kept);
  // its field is not added either: whoever may will give it its name
  return { ...plan, renames: plan.renames.filter(({ column }) => lockOn(column) === null) };
}
