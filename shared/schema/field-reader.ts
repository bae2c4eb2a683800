/** A field compiled: is this text "no value", and if not what value is it. */
import { fieldTypeOf } from "./field-types.ts";
import type { Field, TableSchema } from "./table-schema.ts";
import type { ValueKey, ValueReader } from "./value-reader.ts";

export interface FieldReader extends ValueReader {
  readonly field: Field;
  /** exact comparison with the field's missing values: a lone space is a value unless the schema says otherwise */
  isMissing(text: string): boolean;
  /** key of the value of a text; null when the text is missing or cannot be read, which both count as null in keys */
  keyOfText(text: string): ValueKey | null;
}

export function openField(field: Field, schema: Pick<TableSchema, "missingValues">): FieldReader {
  const reader = fieldTypeOf(field.type).open(field);
  const missing = new Set(field.missingValues ?? schema.missingValues);
  return {
    ...reader,
    field,
    isMissing: (text) => missing.has(text),
    keyOfText(text) {
      if (missing.has(text)) return null;
      const value = reader.read(text);
      return value === undefined ? null : reader.keyOf(value);
    },
  };
}
