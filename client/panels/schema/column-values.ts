/** What a column holds now: its values and how often each is there. */
import { openField } from "#shared/schema/field-reader.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";

/** Blanks of the field are left out. In the order they are met; null where there are more than `limit`. */
export function valuesOf(
  texts: readonly string[],
  field: Field,
  schema: Pick<TableSchema, "missingValues">,
  limit: number,
): ReadonlyMap<string, number> | null {
  const { isMissing } = openField(field, schema);
  const counts = new Map<string, number>();
  for (const text of texts) {
    if (isMissing(text) || text.trim() === "") continue;
    const before = counts.get(text);
    if (before === undefined && counts.size >= limit) return null;
    counts.set(text, (before ?? 0) + 1);
  }
  return counts;
}
