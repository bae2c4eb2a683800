import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** Everything is readable. */
export const anyType: FieldTypeDefinition = {
  type: "any",
  constraints: ["required", "unique", "enum"],
  formats: ["default"],
  open: () => valueReader<string>({ read: (text) => text, readPlain: (text) => text, keyOf: (value) => value }),
};
