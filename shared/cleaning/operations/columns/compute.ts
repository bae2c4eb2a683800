/**
 * A column that a formula works out from the others. It names them by their titles, inside its text, and not under the keys that are followed when
 * columns are renamed: in a recipe too it holds for columns of these titles.
 */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";
import { FORMULA_LENGTH } from "../../expressions/parse.ts";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { formulaOf, workOut } from "./formulas.ts";
import { newColumns } from "./new-columns.ts";

export const ComputeParams = z.object({
  title: z.string().max(LIMITS.columnNameLength),
  expression: z.string().max(FORMULA_LENGTH),
});
export type ComputeParams = z.infer<typeof ComputeParams>;

export const compute = operation<ComputeParams>({
  id: "columns.compute",
  family: "columns",
  params: ComputeParams,
  fields: [
    { name: "title", kind: "text" },
    { name: "expression", kind: "expression" },
  ],
  acts: "cells",
  initial: () => ({ title: "", expression: "" }),
  *plan(target, { title, expression }) {
    const { table } = target;
    const formula = formulaOf(target, expression, false);
    if ("refused" in formula) return formula;
    const { rows, texts, from, left, leftCount } = yield* workOut(target, formula, null);
    const changes = newColumns(table, {
      titles: [title],
      after: null,
      from,
      cells: rows.length === 0 ? [] : [{ column: 0, rows, texts }],
    });
    return "refused" in changes ? changes : makePlan(table, changes, left, leftCount);
  },
});
