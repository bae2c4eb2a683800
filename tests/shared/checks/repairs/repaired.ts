/** What becomes of one text in a field, as its descriptor says it: the text repaired, or null. */
import type { DateOrder } from "#shared/checks/repairs/family.ts";
import { type Repairs, repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import type { Communes } from "#shared/french/communes.ts";
import { schemaOf } from "../table-of-rows.ts";

export function repaired(field: object, text: string, order: DateOrder | null = "day-first"): string | null {
  return repairsOfField(field).repair(text, order)?.text ?? null;
}

/** `check`: name of a custom check that the schema asks of the field. */
export function repairsOfField(descriptor: object, check?: string) {
  const custom_checks = check === undefined ? [] : [{ name: check, params: { column: "champ" } }];
  const schema = schemaOf({ fields: [{ name: "champ", ...descriptor }], custom_checks });
  const [field] = schema.fields;
  if (field === undefined) throw new Error("no field");
  return repairsOf(field, schema);
}

/** Repairs of the first of these fields. */
export function repairsOfFirst(
  fields: readonly object[],
  communes: Communes | null,
  custom_checks: unknown = [],
): Repairs {
  const schema = schemaOf({ fields, custom_checks });
  const [field] = schema.fields;
  if (field === undefined) throw new Error("no field");
  return repairsOf(field, schema, communes);
}
