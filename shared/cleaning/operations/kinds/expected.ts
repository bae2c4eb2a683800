/** What a text is to become, said without a schema: as the repairs of the checks ask it. */
import type { Expected } from "#shared/checks/repairs/family.ts";
import type { Field, FieldType, TableSchema } from "#shared/schema/table-schema.ts";

export function expectedOf(type: FieldType, given: Partial<Expected> = {}): Expected {
  return {
    type,
    format: "default",
    decimalChar: ".",
    trueValues: [],
    falseValues: [],
    example: null,
    constraints: {},
    kind: null,
    ...given,
  };
}

/** A field of that type and no name, for whoever judges texts by it. */
export function fieldOf(type: FieldType, given: Partial<Field> = {}): Field {
  return {
    name: "",
    type,
    format: "default",
    title: null,
    description: null,
    example: null,
    constraints: {},
    missingValues: [],
    decimalChar: ".",
    groupChar: "",
    bareNumber: true,
    trueValues: [],
    falseValues: [],
    delimiter: ",",
    itemType: "string",
    arrayItem: null,
    ...given,
  };
}

export const NO_SCHEMA: Pick<TableSchema, "fields" | "missingValues" | "customChecks"> = {
  fields: [],
  missingValues: [],
  customChecks: [],
};
