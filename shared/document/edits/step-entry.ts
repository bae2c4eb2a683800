/** What a gesture says it was, as the last entry of its batch. */
import type { ColumnId } from "../../model/ids.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Batch } from "../writer.ts";
import type { Step } from "./change-table.ts";

const NONE: ReadonlySet<ColumnId> = new Set();

/**
 * Of a gesture that does nothing, nothing is said; nor with parameters longer than a cell may be, for which the whole gesture would be refused.
 * `columns`: those it made, renamed, moved or took out; `ofColumns`: it changed columns, be it
 * but their order.
 */
export function addStep(
  batch: Batch,
  stamp: number,
  step: Step | null,
  columns: ReadonlySet<ColumnId> = NONE,
  ofColumns = columns.size > 0,
): void {
  if (step === null || (!ofColumns && batch.entries.length === 0)) return;
  if (step.params.length > LIMITS.cellLength) return;
  const named = columns.size === 0 ? {} : { c: [...columns] };
  batch.entries.push([stamp, { t: "p", o: step.operation, v: step.params, ...named }]);
}
