/** The rows for which a formula gives yes. */
import { compileFormula } from "#shared/cleaning/expressions/compile.ts";
import { evaluateRows } from "#shared/cleaning/expressions/evaluate-rows.ts";
import type { FormulaFault } from "#shared/cleaning/expressions/formula-fault.ts";
import { asCondition, isFailed } from "#shared/cleaning/expressions/value.ts";
import type { Table } from "#shared/document/table.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { marksOf } from "./row-marks.ts";

/** By handle, 1 for those; where it cannot be worked out it is not so. A fault: it is no formula for the columns there are. */
export function* rowsByFormula(table: Table, text: string): InSlices<Uint8Array | FormulaFault> {
  const { columns } = table;
  const compiled = compileFormula(
    text,
    columns.map(({ name }) => name),
    false,
  );
  if (compiled.is === "fault") return compiled.fault;
  const marks = new Uint8Array(marksOf(table.order).length);
  const ids = columns.map(({ id }) => id);
  yield* evaluateRows(table, compiled.formula, ids, null, null, (row, value) => {
    if (!isFailed(value) && asCondition(value) === true) marks[row] = 1;
  });
  return marks;
}
