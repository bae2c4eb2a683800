/** An OpenRefine operation history (« Extract… », JSON) as steps of a recipe. What is not understood stays as a step that is switched off, with its description. */
import { z } from "zod";
import { RECIPE_STEPS, type RecipeStep } from "../recipe.ts";
import { filtersOfEngine } from "./filters.ts";
import { type Translated, translate } from "./translate.ts";

/** What of an operation every one has. */
const Operation = z.looseObject({
  op: z.string().max(100),
  description: z.string().optional(),
  engineConfig: z.unknown().optional(),
});
const History = z.array(Operation).max(RECIPE_STEPS);

export interface OpenRefineSteps {
  readonly steps: readonly RecipeStep[];
  /** how many were not understood */
  readonly left: number;
}

/** Null: no history of OpenRefine, or one longer than a recipe. */
export function readOpenRefine(json: unknown): OpenRefineSteps | null {
  const read = History.safeParse(json);
  if (!read.success) return null;
  const steps = read.data.flatMap(stepsOf);
  return { steps: steps.slice(0, RECIPE_STEPS), left: steps.filter(({ why }) => why !== undefined).length };
}

const NOTE_LENGTH = 2_000;

function stepsOf(operation: z.infer<typeof Operation>): RecipeStep[] {
  const { op, description = op } = operation;
  const note = description.slice(0, NOTE_LENGTH);
  const filters = filtersOfEngine(operation.engineConfig);
  const translated = filters === null ? null : translate(operation, filters);
  if (translated === null || filters === null) return [notUnderstood(op, note)];
  return translated.map(({ operation: id, params, ownRows }: Translated) => ({
    operation: id,
    params,
    rows: filters.length === 0 || ownRows === true ? { kind: "all" } : { kind: "filters", filters },
    on: true,
    note,
  }));
}

function notUnderstood(op: string, note: string): RecipeStep {
  const name = op.replace(/^core\//, "").replace(/[^a-z0-9-]/g, "-");
  return {
    operation: `openrefine.${name === "" ? "unknown" : name}`,
    params: {},
    rows: { kind: "all" },
    on: false,
    why: "not-understood",
    note,
  };
}
