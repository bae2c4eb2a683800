import { canonicalJson } from "../canonical-json.ts";
import type { FieldType } from "../table-schema.ts";
import { type FieldTypeDefinition, type ValueKey, valueReader } from "../value-reader.ts";

/** Items between delimiters (`a,b,c`), each read as the field's `itemType`, which `typeOf` finds. */
export function createListType(typeOf: (type: FieldType) => FieldTypeDefinition): FieldTypeDefinition {
  return {
    type: "list",
    constraints: ["required", "unique", "minLength", "maxLength", "enum"],
    formats: ["default"],
    open(field) {
      const itemType = field.itemType === "list" ? "string" : field.itemType;
      const items = typeOf(itemType).open({ ...field, format: "default" });
      return valueReader<readonly ValueKey[]>({
        read(text) {
          const keys: ValueKey[] = [];
          for (const part of text.split(field.delimiter)) {
            const value = items.read(part);
            if (value === undefined) return undefined;
            keys.push(items.keyOf(value));
          }
          return keys;
        },
        keyOf: (value) => canonicalJson(value.map(String)),
        lengthOf: (value) => value.length,
      });
    },
  };
}
