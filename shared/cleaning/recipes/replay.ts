/** A recipe taken step by step on a table that nobody else writes in: a copy, to see what it would do; a file. Each step is a gesture of its own. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { NO_FACTS } from "#shared/views/row-facts.ts";
import { rowsSeenInSlices } from "#shared/views/rows-seen.ts";
import type { RowFilter } from "#shared/views/view.ts";
import type { LeftCell, Plan, PlanCounts, Refusal, Target } from "../operations/operation.ts";
import type { CorrectionsTold } from "../operations/values/corrections-told.ts";
import { prepareOperation, toldOf, writeOperation } from "../run-operation.ts";
import { type StepRows, stepOf } from "../step.ts";
import { type ChosenTitles, type NotReady, readyStep } from "./ready-step.ts";
import type { RecipeStep } from "./recipe.ts";

export type StepResult =
  | NotReady
  | {
      readonly is: "done" | "nothing";
      readonly counts: PlanCounts;
      /** columns of the changed cells */
      readonly inColumns: number;
      /** what could not be done: how many, and the first ones */
      readonly leftCount: number;
      readonly left: readonly LeftCell[];
      /** of corrections made by hand */
      readonly corrections?: CorrectionsTold;
    }
  | { readonly is: "refused"; readonly refusal: Refusal }
  /** more than a gesture, or a table, can hold */
  | { readonly is: "too-much" }
  | { readonly is: "stopped" }
  /** one may no longer write */
  | { readonly is: "read-only" };

/** first ones of what could not be done, kept in a result */
const LEFT_KEPT = 5;

/** The rows that these conditions hold; null: some cannot be told of this table. */
export function* rowsHeld(table: Table, filters: readonly RowFilter[]): InSlices<readonly RowHandle[] | null> {
  const { rows, faults } = yield* rowsSeenInSlices(table, { filters: [...filters], sort: [] }, NO_FACTS);
  if (faults.length > 0) return null;
  return Array.from(rows ?? table.order, (row) => row as RowHandle);
}

export function saidOf(filters: readonly RowFilter[] | null): StepRows {
  return filters === null ? { kind: "all" } : { kind: "filters", filters: [...filters] };
}

export function resultOf(planned: Plan, did: boolean): Extract<StepResult, { is: "done" | "nothing" }> {
  const { counts, leftCount, left, changes, corrections } = planned;
  const inColumns = new Set(changes.cells.map(({ column }) => column)).size;
  const rest = corrections === undefined ? {} : { corrections };
  return { is: did ? "done" : "nothing", counts, inColumns, leftCount, left: left.slice(0, LEFT_KEPT), ...rest };
}

function changesNothing({ changes: { newRows, ...changes } }: Plan): boolean {
  return newRows === null && Object.values(changes).every((part) => part === null || part.length === 0);
}

/** One result for each step, in their order. */
export function* replayInSlices(
  steps: readonly RecipeStep[],
  base: Omit<Target, "rows">,
  chosen: ChosenTitles,
): InSlices<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    results.push(yield* replayStep(step, base, chosen));
    yield;
  }
  return results;
}

/** One of them. */
export function* replayStep(step: RecipeStep, base: Omit<Target, "rows">, chosen: ChosenTitles): InSlices<StepResult> {
  const { table } = base;
  const ready = readyStep(step, table, chosen);
  if (ready.is !== "ready") return ready;
  const { operation, params, filters } = ready;
  const rows = filters === null ? null : yield* rowsHeld(table, filters);
  if (filters !== null && rows === null) return { is: "bad-rows" };
  const target: Target = { ...base, rows };
  try {
    const { planned, ready: prepared } = yield* prepareOperation(target, operation, params);
    if (prepared === null) return { is: "refused", refusal: planned };
    const nothing = changesNothing(planned);
    if (!nothing)
      writeOperation(target, prepared, stepOf(operation.id, toldOf(operation, params, planned), saidOf(filters)), null);
    return resultOf(planned, !nothing);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { is: "too-much" };
  }
}
