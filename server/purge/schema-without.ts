/** The schema of a table that lost columns: one made or edited here may list what they held. */
import type { SchemaLayer } from "#shared/document/table.ts";
import { readJson } from "#shared/schema/canonical-json.ts";
import { withoutNamesOf } from "#shared/schema/edits/field-names.ts";
import { isObject, type Json } from "#shared/schema/edits/json-object.ts";

/**
 * `titles`: those of the columns that are gone, without spaces around them, as columns are matched. What it says of them goes, and so do the
 * keys and checks that name them; where nothing is left of it, it goes whole (null). One that was published says nothing of this table.
 */
export function schemaWithout(schema: SchemaLayer | null, titles: ReadonlySet<string>): SchemaLayer | null {
  if (schema === null || schema.reference.made === undefined) return schema;
  const read = readJson(schema.descriptor) as Json | undefined;
  if (!isObject(read) || !Array.isArray(read.fields)) return schema;
  const fields = read.fields.filter((field) => !isObject(field) || !titles.has(String(field.name).trim()));
  if (fields.length === read.fields.length) return schema;
  if (fields.length === 0) return null;
  const rest = [...titles].reduce(withoutNamesOf, read);
  return { ...schema, descriptor: JSON.stringify({ ...rest, fields }, null, 2) };
}
