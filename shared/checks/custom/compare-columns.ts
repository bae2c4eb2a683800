/** `compare-columns-value`: the value of one column against that of another, in the same row. */
import { z } from "zod";
import { readFloat } from "#shared/schema/numerals.ts";
import { type CellVerdict, NO_VERDICTS } from "../cell-judge.ts";
import { beginningOf } from "./beginning-of.ts";
import { type CheckedValue, ColumnName, defineCheck } from "./custom-check.ts";

const Params = z.object({ column: ColumnName, column2: ColumnName, op: z.enum([">", ">=", "==", "<=", "<"]) });

/** What the sentence shows of the other value. */
const SHOWN_LENGTH = 60;

const HOLDS: Readonly<Record<z.infer<typeof Params>["op"], (order: number) => boolean>> = {
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "==": (order) => order === 0,
  "<=": (order) => order <= 0,
  "<": (order) => order < 0,
};

export const compareColumns = defineCheck(["compare-columns-value"], Params, ({ column, column2, op }) => {
  const rule = `${column} ${op} ${column2}`;
  return {
    rule,
    columns: [column, column2],
    judgesMissing: false,
    judge([first, second]): readonly CellVerdict[] {
      if (first === null || first === undefined || second === null || second === undefined) return NO_VERDICTS;
      const order = orderOf(first, second);
      if (order !== null && HOLDS[op](order)) return NO_VERDICTS;
      const args = { op, fields: [column, column2], otherText: beginningOf(second.text, SHOWN_LENGTH) };
      return [
        { code: "compare-columns-value", rule, args: order === null ? { ...args, reason: "not-comparable" } : args },
      ];
    },
  };
});

/**
 * As Validata: numbers, or texts that are numbers, by what they are worth; other texts letter by letter; other values in their order
 * when both are of one type. Negative, zero or positive; null when they cannot be compared.
 */
function orderOf(first: CheckedValue, second: CheckedValue): number | null {
  const [a, b] = [numberOf(first), numberOf(second)];
  if (a !== null && b !== null) return compare(a, b);
  if (isText(first) && isText(second)) return compare(first.text, second.text);
  const { reader } = first;
  if (reader.field.type !== second.reader.field.type) return null;
  if (reader.compare !== undefined) return reader.compare(first.value, second.value);
  return compare(String(reader.keyOf(first.value)), String(reader.keyOf(second.value)));
}

function numberOf(checked: CheckedValue): number | bigint | null {
  const { text, value, reader } = checked;
  if (isText(checked)) return readFloat(text) ?? null;
  if (!["number", "integer", "year"].includes(reader.field.type)) return null;
  return typeof value === "bigint" ? value : Number(value);
}

function isText({ reader }: CheckedValue): boolean {
  return reader.field.type === "string" || reader.field.type === "any";
}

/** NaN: what is no number comes neither before nor after another, nor is it the same. */
function compare<V extends string | number | bigint>(a: V, b: V): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  return a < b ? -1 : a > b ? 1 : 0;
}
