/** A field compiled: is this text "no value", and if not what value is it. */
import { fieldTypeOf } from "./field-types.ts";
import type { Field, TableSchema } from "./table-schema.ts";
import type { ValueKey, ValueReader } from "./value-reader.ts";

export interface FieldReader extends ValueReader {
  readonly field: Field;
  /** exact comparison with the field's missing values: a lone space is a value unless the schema says otherwise */
  isMissing(text: string): boolean;
  readonly blankIsMissing: boolean;
  /** nothing else is: nearly always */
  readonly onlyBlankIsMissing: boolean;
  /** key of the value of a text; null when the text is missing or cannot be read, which both count as null in keys */
  keyOfText(text: string): ValueKey | null;
}

export function openField(field: Field, schema: Pick<TableSchema, "missingValues">): FieldReader {
  const reader = fieldTypeOf(field.type).open(field);
  const missing = new Set(field.missingValues ?? schema.missingValues);
  // nearly always: asked of every cell, and much quicker than to look it up
  const onlyBlankIsMissing = missing.size === 1 && missing.has("");
  const isMissing = onlyBlankIsMissing ? (text: string) => text === "" : (text: string) => missing.has(text);
  return {
    ...reader,
    field,
    isMissing,
    blankIsMissing: missing.has(""),
    onlyBlankIsMissing,
    keyOfText(text) {
      if (isMissing(text)) return null;
      const value = reader.read(text);
      return value === undefined ? null : reader.keyOf(value);
    },
  };
}
