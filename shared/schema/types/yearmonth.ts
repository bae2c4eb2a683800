import { readInteger } from "../numerals.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** `2021-01`; `2021-1` is accepted. The value counts months. */
export const yearmonthType: FieldTypeDefinition = {
  type: "yearmonth",
  constraints: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum"],
  formats: ["default"],
  open: () =>
    valueReader<number>({
      read(text) {
        const parts = text.split("-");
        if (parts.length !== 2) return undefined;
        const [year, month] = parts.map((part) => readInteger(part));
        if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
        return Number(year) * 12 + Number(month);
      },
      keyOf: (value) => value,
      compare: (a, b) => a - b,
    }),
};
