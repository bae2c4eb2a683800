import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** Exact texts only: `True ` with a space, or `OUI` where only `oui` is listed, are not booleans. */
export const booleanType: FieldTypeDefinition = {
  type: "boolean",
  constraints: ["required", "unique", "enum"],
  formats: ["default"],
  open(field) {
    const values = new Map<string, boolean>();
    for (const text of field.falseValues) values.set(text, false);
    for (const text of field.trueValues) values.set(text, true);
    const read = (text: string) => values.get(text);
    return valueReader<boolean>({ read, readPlain: read, keyOf: (value) => value });
  },
};
