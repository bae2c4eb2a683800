import { canonicalJson, readCellJson } from "../canonical-json.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** A JSON array. What each item must be (`arrayItem`) is judged with the constraints, item by item. */
export const arrayType: FieldTypeDefinition = {
  type: "array",
  constraints: ["required", "unique", "minLength", "maxLength", "enum", "jsonSchema"],
  formats: ["default"],
  open: () =>
    valueReader<readonly unknown[]>({
      read(text) {
        const value = readCellJson(text);
        return Array.isArray(value) ? value : undefined;
      },
      keyOf: canonicalJson,
      lengthOf: (value) => value.length,
    }),
};
