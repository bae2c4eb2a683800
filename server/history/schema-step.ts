/** What a gesture did to the schema, as history tells it. */
import type { TracedSchema } from "#shared/document/trace.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { compareSchemas, type Difference } from "#shared/schema/compare-schemas.ts";
import { editSchemaText } from "#shared/schema/edits/edit-schema-text.ts";
import type { HistorySchema } from "#shared/wire/history.ts";

const DIFFERENCES = 3;
/** UTF-16 code units of a value, or of a property’s name: more are not read in one line */
const VALUE = 100;

export function schemaStep({ before, after }: TracedSchema): HistorySchema {
  if (after === null) return { did: "removed" };
  const { name, version, made, time } = after.reference;
  const same = before !== null && before.reference.name === name && before.reference.version === version;
  const again =
    made === "derived" && before?.reference.made === "derived" && (time ?? 1) > (before.reference.time ?? 1);
  if (!same || made === undefined || again)
    return { did: "chose", name, version, derived: made === "derived", ...(again ? { again } : {}) };
  const differences = withRename(before.descriptor, after.descriptor);
  const shown = differences.slice(0, DIFFERENCES).map(({ kind, field, property, before: was, after: is, items }) => ({
    ...{ kind, field: cut(field, LIMITS.columnNameLength), property: cut(property) },
    ...{ before: cut(was), after: cut(is), ...(items === undefined ? {} : { items: cutItems(items) }) },
  }));
  return { did: "edited", differences: shown, count: differences.length };
}

/** A field that goes and one that comes with the same properties are one that was renamed, in the keys too. */
function withRename(before: string, after: string): Difference[] {
  const differences = compareSchemas(before, after);
  const [was, ...others] = differences.flatMap(({ kind, field }) =>
    kind === "removed" && field !== null ? [field] : [],
  );
  const [is, ...more] = differences.flatMap(({ kind, field }) => (kind === "added" && field !== null ? [field] : []));
  if (was === undefined || is === undefined || others.length + more.length > 0) return differences;
  const renamed = editSchemaText(before, [{ kind: "set-field", field: was, property: "name", value: is }]);
  const rest = renamed.ok ? compareSchemas(renamed.text, after) : differences;
  if (rest.some(({ field }) => field === is)) return differences;
  const [nameBefore, nameAfter] = [JSON.stringify(was), JSON.stringify(is)];
  return [{ kind: "changed", field: was, property: "name", before: nameBefore, after: nameAfter }, ...rest];
}

function cutItems({ added, removed, more }: NonNullable<Difference["items"]>): NonNullable<Difference["items"]> {
  const short = (items: string[]) => items.map((item) => item.slice(0, VALUE));
  return { added: short(added), removed: short(removed), more };
}

function cut(value: string | null, length = VALUE): string | null {
  return value === null ? null : value.slice(0, length);
}
