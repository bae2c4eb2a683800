import { canonicalJson, isRecord, readCellJson } from "../canonical-json.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

export const objectType: FieldTypeDefinition = {
  type: "object",
  constraints: ["required", "unique", "minLength", "maxLength", "enum", "jsonSchema"],
  formats: ["default"],
  open: () =>
    valueReader<Readonly<Record<string, unknown>>>({
      read(text) {
        const value = readCellJson(text);
        return isRecord(value) ? value : undefined;
      },
      keyOf: canonicalJson,
      lengthOf: (value) => Object.keys(value).length,
    }),
};
