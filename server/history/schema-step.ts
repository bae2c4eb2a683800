/** What a gesture did to the schema, as history tells it. */
import type { TracedSchema } from "#shared/document/trace.ts";
import { compareSchemas } from "#shared/schema/compare-schemas.ts";
import type { HistorySchema } from "#shared/wire/history.ts";

const DIFFERENCES = 3;
/** UTF-16 code units of a value: more are not read in one line */
const VALUE = 100;

export function schemaStep({ before, after }: TracedSchema): HistorySchema {
  if (after === null) return { did: "removed" };
  const { name, version, made } = after.reference;
  const isEdit =
    before !== null && made !== undefined && before.reference.name === name && before.reference.version === version;
  if (!isEdit) return { did: "chose", name, version, derived: made === "derived" };
  const differences = compareSchemas(before.descriptor, after.descriptor);
  const shown = differences
    .slice(0, DIFFERENCES)
    .map((one) => ({ ...one, before: cut(one.before), after: cut(one.after) }));
  return { did: "edited", differences: shown, count: differences.length };
}

function cut(value: string | null): string | null {
  return value === null || value.length <= VALUE ? value : value.slice(0, VALUE);
}
