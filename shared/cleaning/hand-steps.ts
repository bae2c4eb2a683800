/** Steps that no operation takes: what hands do to many cells at once, and a file or a version put in a table. They are told; a recipe keeps them as something to do again by hand. */
import { z } from "zod";
import type { Step } from "#shared/document/edits/change-table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { stepOf } from "./step.ts";

/** cells from which what hands write at once is a step: fewer are told as what one types */
export const HAND_CELLS = 20;

const text = z.string().max(500);

/** By name: parameters of `hand.<name>`. */
export const HAND_STEPS = {
  fill: z.object({}),
  paste: z.object({}),
  clear: z.object({}),
  /** found and replaced, in a way that no operation can say */
  replace: z.object({}),
  /** a file: rows added, or rows and cells brought up to date */
  update: z.object({ file: text, mode: z.enum(["append", "update", "replace"]) }),
  /** `version`: its name, null: it has none; `at`: ISO 8601 */
  restore: z.object({ version: text.nullable(), at: text }),
} as const;
export type HandStep = keyof typeof HAND_STEPS;

const ALL_ROWS = { kind: "all" } as const;
const FAMILY = "hand.";

/** null: so few that it is what one types */
export function handStep(name: "fill" | "paste" | "clear" | "replace", cells: number): Step | null {
  return cells < HAND_CELLS ? null : stepOf(`${FAMILY}${name}`, {}, ALL_ROWS);
}

export function updateStep(params: z.infer<(typeof HAND_STEPS)["update"]>): Step {
  return stepOf(`${FAMILY}update`, { ...params, file: params.file.slice(0, 500) }, ALL_ROWS);
}

export function restoreStep({ name, at }: { readonly name: string | null; readonly at: string }): Step {
  return stepOf(`${FAMILY}restore`, { version: name?.slice(0, 500) ?? null, at }, ALL_ROWS);
}

/** null: no step of hands */
export function handStepOf(operation: string): HandStep | null {
  const name = operation.startsWith(FAMILY) ? operation.slice(FAMILY.length) : "";
  return Object.hasOwn(HAND_STEPS, name) ? (name as HandStep) : null;
}

/** null: its parameters take more than a step can say */
export function stepIfShort(step: Step | null): Step | null {
  return step === null || step.params.length > LIMITS.cellLength ? null : step;
}
