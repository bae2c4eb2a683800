/** `year-interval-value`: `2019/2021`, the second year after the first; one year alone where the schema allows it. */
import { z } from "zod";
import type { CellVerdict } from "../cell-judge.ts";
import { ColumnName, cellCheck, defineCheck } from "./custom-check.ts";

const Params = z.object({
  column: ColumnName,
  "allow-year-only": z.union([z.string(), z.boolean()]).optional(),
});

export const yearInterval = defineCheck(["year-interval-value"], Params, (params) => {
  const yearAlone = ["true", "yes", true].includes(params["allow-year-only"] ?? false);
  return cellCheck(
    params.column,
    { code: "year-interval-value", rule: "year-interval-value" },
    (text): CellVerdict["args"] | null => {
      const years = /^([0-9]{4})\/([0-9]{4})$/.exec(text);
      if (years !== null) return Number(years[1]) < Number(years[2]) ? null : { yearAlone, reason: "order" };
      return yearAlone && /^[0-9]{4}$/.test(text) ? null : { yearAlone };
    },
  );
});
