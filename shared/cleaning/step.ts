/** What a gesture says it was: an operation, its parameters and the rows it was held to, as the JSON of the document's entry (docs/layout.md, `p`). */
import { z } from "zod";
import type { Step } from "#shared/document/edits/change-table.ts";
import { RowFilter } from "#shared/views/view.ts";

/** Rows a step was held to. `chosen`: picked by hand; a recipe cannot find them again. */
export const StepRows = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("filters"), filters: z.array(RowFilter).max(50) }),
  z.object({ kind: z.literal("chosen"), count: z.number().int().min(0) }),
]);
export type StepRows = z.infer<typeof StepRows>;

/** The content of `Step.params`. */
export const StepContent = z.object({ params: z.unknown(), rows: StepRows });
export interface StepContent {
  readonly params: unknown;
  readonly rows: StepRows;
}

export function stepOf(operation: string, params: unknown, rows: StepRows): Step {
  return { operation, params: JSON.stringify({ params, rows } satisfies StepContent) };
}

/** null: not written by this program, or by one that wrote otherwise; its parameters are judged by their operation. */
export function readStep(params: string): StepContent | null {
  let json: unknown;
  try {
    json = JSON.parse(params);
  } catch {
    return null;
  }
  const read = StepContent.safeParse(json);
  return read.success ? { params: read.data.params, rows: read.data.rows } : null;
}
