/** `sum-columns-value`: a total and the columns that make it. */
import { z } from "zod";
import { NO_VERDICTS } from "../cell-judge.ts";
import { ColumnName, defineCheck } from "./custom-check.ts";
import { decimalSum } from "./decimal-sum.ts";

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
      return [{ code: "sum-columns-value", rule, args: { fields: [column, ...columns], sum: sum ?? "?" } }];
    },
  };
});
