/** What a schema would say of one column, from what is in it: read in slices, so that typing goes on. */
import type { Column, Table } from "#shared/document/table.ts";
import { isRecord, readJson } from "#shared/schema/canonical-json.ts";
import { deriveSchema } from "#shared/schema/derive/derive-schema.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import type { Json } from "./expect-edits.ts";

export interface FieldOfColumn {
  /** of the field, with its name */
  readonly descriptor: Extract<SchemaEdit, { kind: "add-field" }>["descriptor"];
  /** custom checks that it wants besides */
  readonly checks: readonly Json[];
}

export async function fieldOfColumn(table: Table, column: Column): Promise<FieldOfColumn> {
  const columns = [{ name: column.name, texts: table.columnTexts(column.id) }];
  const steps = deriveSchema(columns, { title: "" });
  let step = steps.next();
  while (step.done !== true) {
    await new Promise((resolve) => setTimeout(resolve));
    step = steps.next();
  }
  const derived = readJson(step.value);
  const { fields, custom_checks: checks } = isRecord(derived) ? derived : {};
  const [field] = Array.isArray(fields) ? fields : [];
  return {
    descriptor: isRecord(field) ? (field as FieldOfColumn["descriptor"]) : { name: column.name.trim(), type: "string" },
    checks: Array.isArray(checks) ? checks : [],
  };
}
