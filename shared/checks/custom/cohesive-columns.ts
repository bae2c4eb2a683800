/** `cohesive-columns-value`: columns that are filled together, or left empty together. */
import { z } from "zod";
import { NO_VERDICTS } from "../cell-judge.ts";
import { ColumnName, defineCheck } from "./custom-check.ts";

const Params = z.object({ column: ColumnName, othercolumns: z.array(ColumnName).min(1) });

export const cohesiveColumns = defineCheck(["cohesive-columns-value"], Params, ({ column, othercolumns }) => {
  const columns = [column, ...othercolumns];
  const failing = { code: "cohesive-columns-value", rule: columns.join(", ") } as const;
  return {
    rule: failing.rule,
    columns,
    judgesMissing: true,
    judge(values) {
      const empty = columns.filter((_name, index) => (values[index] ?? null) === null);
      if (empty.length === 0 || empty.length === columns.length) return NO_VERDICTS;
      return [{ ...failing, args: { fields: columns, empty } }];
    },
    // none of them is there: the schema leaves them out, or says elsewhere that they are required
    ofMissingColumns: (missing) =>
      missing.length === columns.length ? null : { ...failing, args: { fields: columns, missing: [...missing] } },
  };
});
