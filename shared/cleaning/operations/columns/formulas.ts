/** What a formula makes of the rows of a table: texts for their cells, and what could not be worked out. */
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { compileFormula, type Formula } from "../../expressions/compile.ts";
import { evaluateRows } from "../../expressions/evaluate-rows.ts";
import { isFailed, writtenValue } from "../../expressions/value.ts";
import type { LeftCell, LeftReason, Refusal, Target } from "../operation.ts";
import { LEFT_NAMED, rowsOf } from "../planning.ts";

export interface Worked {
  readonly rows: readonly RowHandle[];
  readonly texts: readonly string[];
  /** the columns that the formula names */
  readonly from: readonly ColumnId[];
  readonly left: readonly LeftCell[];
  readonly leftCount: number;
}

/** The formula, for the columns of the table; or a refusal of the field `expression`. */
export function formulaOf({ table }: Target, expression: string, hasCell: boolean): Formula | Refusal {
  const compiled = compileFormula(
    expression,
    table.columns.map(({ name }) => name),
    hasCell,
  );
  if (compiled.is === "formula") return compiled.formula;
  const { fault } = compiled;
  return fault.code === "empty"
    ? { refused: "nothing-asked" }
    : { refused: "bad-parameter", field: "expression", fault };
}

/** `cell`: the column that it changes, of which only the cells that become something else are told; null: a new one, without its blank cells. */
export function* workOut(target: Target, formula: Formula, cell: ColumnId | null): InSlices<Worked> {
  const { table } = target;
  const columns = table.columns.map(({ id }) => id);
  const rows: RowHandle[] = [];
  const texts: string[] = [];
  const left: LeftCell[] = [];
  let leftCount = 0;
  const leave = (row: RowHandle, text: string, why: LeftReason) => {
    leftCount += 1;
    if (left.length < LEFT_NAMED) left.push({ row, column: cell, text, why });
  };
  yield* evaluateRows(
    table,
    formula,
    columns,
    cell,
    target.rows === null ? null : rowsOf(target),
    (row, value, before) => {
      if (isFailed(value)) return leave(row, before, value.failed === "too-long" ? "too-long" : "not-computed");
      const after = writtenValue(value);
      if (after.length > LIMITS.cellLength) return leave(row, before, "too-long");
      if (after === (cell === null ? "" : before)) return;
      rows.push(row);
      texts.push(after);
    },
  );
  return { rows, texts, from: formula.columns.flatMap((place) => columns[place] ?? []), left, leftCount };
}
