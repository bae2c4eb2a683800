import { readInteger } from "../numerals.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** Any four characters that read as an integer. */
export const yearType: FieldTypeDefinition = {
  type: "year",
  constraints: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum"],
  formats: ["default"],
  open: () =>
    valueReader<number>({
      read(text) {
        const value = text.length === 4 ? readInteger(text) : undefined;
        return value === undefined ? undefined : Number(value);
      },
      keyOf: (value) => value,
      compare: (a, b) => a - b,
    }),
};
