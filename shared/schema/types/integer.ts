import { readInteger, withoutUnits } from "../numerals.ts";
import { readPlainInteger, readPlainIntegers } from "../plain-numerals.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** `groupChar` has no effect on integers in the reference engine, so none here. */
export const integerType: FieldTypeDefinition = {
  type: "integer",
  constraints: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum"],
  formats: ["default"],
  open: (field) =>
    valueReader<number | bigint>({
      read: field.bareNumber ? readInteger : (text) => readInteger(withoutUnits(text)),
      readPlain(text) {
        const value = readPlainInteger(text);
        return Number.isNaN(value) ? undefined : value;
      },
      readPlainNumbers: readPlainIntegers,
      keyOf: (value) => value,
      compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    }),
};
