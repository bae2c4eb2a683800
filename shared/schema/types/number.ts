import { readDecimal, withoutUnits } from "../numerals.ts";
import { readPlainDecimal, readPlainDecimals } from "../plain-numerals.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

export const numberType: FieldTypeDefinition = {
  type: "number",
  constraints: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum"],
  formats: ["default"],
  open(field) {
    const { decimalChar, groupChar, bareNumber } = field;
    const plain = bareNumber && groupChar === "" && decimalChar === ".";
    const read = (text: string): number | string | undefined => {
      let digits = bareNumber ? text : withoutUnits(text);
      if (groupChar !== "") digits = digits.replaceAll(groupChar, "");
      if (decimalChar !== ".") {
        // the dot has no meaning where another character marks the decimals
        if (digits.includes(".")) return undefined;
        digits = digits.replaceAll(decimalChar, ".");
      }
      return readDecimal(digits);
    };
    return valueReader<number | string>({
      read: plain ? readDecimal : read,
      readPlain: plain ? readPlain : undefined,
      readPlainNumbers: plain ? readPlainDecimals : undefined,
      keyOf: (value) => value,
      compare: (a, b) => Number(a) - Number(b),
    });
  },
};

function readPlain(text: string): number | undefined {
  const value = readPlainDecimal(text);
  return Number.isNaN(value) ? undefined : value;
}
