/** All the warnings about a table: of its columns, its schema, and the cells marked as not available. */
import type { Table } from "#shared/document/table.ts";
import { compileJsonSchema } from "#shared/schema/json-schema/compile-json-schema.ts";
import { type ColumnMatch, matchColumns } from "#shared/schema/match-columns.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { createCustomChecks } from "./custom/create-custom-checks.ts";
import { columnWarnings, type Warning } from "./warnings.ts";

/**
 * What makes nothing invalid: columns that are missing or too many, required values that are marked as not available, then checks of the
 * schema that cannot be made.
 */
export function warningsOf(table: Table, schema: TableSchema): readonly Warning[] {
  return openWarnings(table, schema)();
}

/** What tells the warnings of a table for as long as it has these columns and this schema: what does not depend on its cells is worked out once. */
export function openWarnings(table: Table, schema: TableSchema): () => readonly Warning[] {
  const match = matchColumns(schema, table.columns);
  const ofColumns = columnWarnings(table, schema, match);
  const ofSchema = [...structureWarnings(schema), ...createCustomChecks(table, schema, match, undefined).warnings];
  return () => [...ofColumns, ...unavailableWarnings(table, match), ...ofSchema];
}

/** They are blank in the file, where a validator that knows nothing of marks takes them for forgotten. */
function unavailableWarnings(table: Table, { fieldOf }: ColumnMatch): Warning[] {
  return table.columns.flatMap(({ id, name }): Warning[] => {
    const count = fieldOf.get(id)?.constraints.required === true ? table.columnUnavailable(id).size : 0;
    return count === 0 ? [] : [{ code: "required-unavailable", args: { name, count: String(count) } }];
  });
}

/** JSON Schemas of fields that say more than is checked here. */
function structureWarnings({ fields }: TableSchema): Warning[] {
  return fields.flatMap(({ name, constraints }): Warning[] => {
    const unchecked = constraints.jsonSchema === undefined ? [] : compileJsonSchema(constraints.jsonSchema).unchecked;
    return unchecked.length === 0 ? [] : [{ code: "structure-unchecked", args: { name, fields: unchecked } }];
  });
}
