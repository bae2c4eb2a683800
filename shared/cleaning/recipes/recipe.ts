/** A recipe: steps of cleaning under a name, to be replayed on another table. Columns are named by their titles; what it was made from is not in it. */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";

/** of one recipe */
export const RECIPE_STEPS = 200;
/** characters of one, as JSON: corrections made by hand are most of it */
const RECIPE_LENGTH = 2_000_000;
/** of what a person says of a step or of the whole */
const NOTE_LENGTH = 2_000;
/** of parameters within parameters */
const DEPTH = 20;

/** Rows a step is held to. Conditions are those of `RowFilter`, columns by their titles; judged when they are looked for. */
const RecipeRows = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("filters"), filters: z.array(z.looseObject({ kind: z.string().max(30) })).max(50) }),
]);

export const RecipeStep = z.object({
  /** `<family>.<name>`; one that this program does not know is passed over */
  operation: z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/),
  params: z.record(z.string(), z.unknown()),
  rows: RecipeRows,
  /** false: passed over */
  on: z.boolean(),
  /**
   * why it came switched off: its rows were picked by hand; they depended on what was known then; another program's step, not understood; hands
   * did it; a service outside has to be asked
   */
  why: z.enum(["chosen-rows", "rows-of-then", "not-understood", "by-hand", "asks-service"]).optional(),
  note: z.string().max(NOTE_LENGTH).optional(),
});
export type RecipeStep = z.infer<typeof RecipeStep>;

export const Recipe = z
  .object({
    tablee: z.literal("recipe"),
    /** 2: it holds corrections made by hand; a program that knows none of them refuses it, rather than leave them out without a word */
    version: z.union([z.literal(1), z.literal(2)]),
    name: z.string().trim().min(1).max(LIMITS.nameLength),
    note: z.string().max(NOTE_LENGTH).optional(),
    steps: z.array(RecipeStep).max(RECIPE_STEPS),
  })
  // the depth first: writing what is too deep fails
  .refine((recipe) => isShallow(recipe, DEPTH) && JSON.stringify(recipe).length <= RECIPE_LENGTH);
export type Recipe = z.infer<typeof Recipe>;

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}
