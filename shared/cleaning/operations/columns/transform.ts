/**
 * The cells of some columns become what a formula makes of them: `CELLULE()` is what each holds. Other columns are named by their titles inside its
 * text, and not under the keys that are followed when columns are renamed.
 */
import { z } from "zod";
import type { PlannedFill } from "#shared/document/edits/change-table.ts";
import { FORMULA_LENGTH } from "../../expressions/parse.ts";
import { type LeftCell, operation } from "../operation.ts";
import { makePlan, writableColumns } from "../planning.ts";
import { formulaOf, workOut } from "./formulas.ts";

export const TransformParams = z.object({
  columns: z.array(z.string()),
  expression: z.string().max(FORMULA_LENGTH),
});
export type TransformParams = z.infer<typeof TransformParams>;

export const transform = operation<TransformParams>({
  id: "columns.transform",
  family: "columns",
  params: TransformParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "expression", kind: "expression" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], expression: "" }),
  *plan(target, { columns, expression }) {
    const writable = writableColumns(target, columns);
    if ("refused" in writable) return writable;
    const formula = formulaOf(target, expression, true);
    if ("refused" in formula) return formula;
    const cells: PlannedFill[] = [];
    const left: LeftCell[] = [];
    let leftCount = 0;
    for (const column of writable) {
      const worked = yield* workOut(target, formula, column);
      if (worked.rows.length > 0) cells.push({ column, rows: worked.rows, texts: worked.texts });
      left.push(...worked.left);
      leftCount += worked.leftCount;
    }
    return makePlan(target.table, { cells }, left, leftCount);
  },
});
