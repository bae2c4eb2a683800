/** All the warnings about a table: they depend on its columns and its schema, and on no row. */
import type { Table } from "#shared/document/table.ts";
import { compileJsonSchema } from "#shared/schema/json-schema/compile-json-schema.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { createCustomChecks } from "./custom/create-custom-checks.ts";
import { columnWarnings, type Warning } from "./warnings.ts";

/** What makes nothing invalid: columns that are missing or too many, then checks of the schema that cannot be made. */
export function warningsOf(table: Table, schema: TableSchema): readonly Warning[] {
  const match = matchColumns(schema, table.columns);
  return [
    ...columnWarnings(table, schema, match),
    ...structureWarnings(schema),
    ...createCustomChecks(table, schema, match, undefined).warnings,
  ];
}

/** JSON Schemas of fields that say more than is checked here. */
function structureWarnings({ fields }: TableSchema): Warning[] {
  return fields.flatMap(({ name, constraints }): Warning[] => {
    const unchecked = constraints.jsonSchema === undefined ? [] : compileJsonSchema(constraints.jsonSchema).unchecked;
    return unchecked.length === 0 ? [] : [{ code: "structure-unchecked", args: { name, fields: unchecked } }];
  });
}
