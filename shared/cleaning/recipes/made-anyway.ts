/** Corrections that a replay left because cells say something else, made all the same by who looked at them. */

import { type CorrectedColumn, CorrectionsParams } from "../operations/values/corrections.ts";
import type { CorrectionNotMade } from "../operations/values/corrections-told.ts";
import type { RecipeStep } from "./recipe.ts";
import type { StepResult } from "./replay.ts";

/** The step with these alone, over what cells said when they were looked at: who wrote there since is not written over. */
export function anywayStep(step: RecipeStep, made: readonly CorrectionNotMade[]): RecipeStep {
  const read = CorrectionsParams.safeParse(step.params);
  if (!read.success) return step;
  const cells = new Map<string, CorrectedColumn>();
  for (const { key, column, now, becomes } of made) {
    if (now === null) continue;
    const one = cells.get(column) ?? { column, corrections: [] };
    one.corrections.push({ key: [...key], was: now, becomes });
    cells.set(column, one);
  }
  return { ...step, params: { keys: read.data.keys, cells: [...cells.values()] } };
}

/** What became of the step, once some of its corrections were made besides. */
export function madeBesides(before: StepResult, after: StepResult, asked: readonly CorrectionNotMade[]): StepResult {
  if (!("corrections" in before) || before.corrections === undefined) return before;
  if (!("corrections" in after) || after.corrections === undefined) return before;
  const { made, already, not } = before.corrections;
  const left = new Map(after.corrections.not.map((one) => [placeOf(one), one]));
  const gone = new Set(asked.map(placeOf));
  return {
    ...before,
    is: after.is === "done" ? "done" : before.is,
    corrections: {
      made: made + after.corrections.made,
      already: already + after.corrections.already,
      not: not.flatMap((one) => {
        if (!gone.has(placeOf(one))) return [one];
        const still = left.get(placeOf(one));
        return still === undefined ? [] : [{ ...one, why: still.why, now: still.now, row: still.row }];
      }),
    },
  };
}

function placeOf({ key, column, becomes }: CorrectionNotMade): string {
  return JSON.stringify([key, column, becomes]);
}
