/** `sum-columns-value`: a total and the columns that make it. */
import { z } from "zod";
import { NO_VERDICTS } from "../cell-judge.ts";
import { beginningOf } from "./beginning-of.ts";
import { ColumnName, defineCheck } from "./custom-check.ts";
import { decimalSum } from "./decimal-sum.ts";

/** What the sentence shows of the sum. */
const SHOWN_LENGTH = 60;

const Params = z.object({ column: ColumnName, columns: z.array(ColumnName).min(1) });

export const sumColumns = defineCheck(["sum-columns-value"], Params, ({ column, columns }, { typeOf }) => {
  const parameter = [column, ...columns].find((name) => !["number", "integer", "year"].includes(typeOf(name)));
  if (parameter !== undefined) return { fault: "check-columns-not-numbers", parameter };
  const rule = `${column} = ${columns.join(" + ")}`;
  return {
    rule,
    columns: [column, ...columns],
    judgesMissing: false,
    judge(values) {
      const [total, ...parts] = values.map((value) => value?.value);
      const sum = decimalSum(parts);
      if (sum !== null && sum === decimalSum([total])) return NO_VERDICTS;
      return [{ code: "sum-columns-value", rule, args: { fields: [column, ...columns], sum: shown(sum) } }];
    },
  };
});

/** Of numbers as long as a page, no more than the beginning. */
function shown(sum: string | null): string {
  if (sum === null) return "?";
  return sum.length > SHOWN_LENGTH ? `${beginningOf(sum, SHOWN_LENGTH)}…` : sum;
}
