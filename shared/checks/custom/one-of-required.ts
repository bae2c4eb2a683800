/** `one-of-required`: of two columns, at least one is filled. */
import { z } from "zod";
import { NO_VERDICTS } from "../cell-judge.ts";
import { ColumnName, defineCheck } from "./custom-check.ts";

/** The documentation of Validata says `column`, its code and the schemas `column1`. */
const Params = z
  .object({ column1: ColumnName.optional(), column: ColumnName.optional(), column2: ColumnName })
  .transform(({ column1, column, column2 }) => ({ column1: column1 ?? column ?? "", column2 }))
  .refine(({ column1 }) => column1 !== "", { path: ["column1"] });

export const oneOfRequired = defineCheck(["one-of-required"], Params, ({ column1, column2 }) => {
  const columns = [column1, column2];
  const failing = { code: "one-of-required", rule: columns.join(", ") } as const;
  const args = { fields: columns };
  return {
    rule: failing.rule,
    columns,
    judgesMissing: true,
    judge: (values) => (values.every((value) => value === null) ? [{ ...failing, args }] : NO_VERDICTS),
    ofMissingColumns: (missing) =>
      missing.length === 2 ? { ...failing, args: { ...args, missing: [...missing] } } : null,
  };
});
