/** Recipes of a space, and what people say of the steps of a table. */
import { z } from "zod";
import { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import { RecipeId } from "#shared/model/ids.ts";
import { Person } from "./http.ts";

/** of one space */
export const RECIPES = 200;
/** of all recipes of one space: characters, as JSON */
export const RECIPES_LENGTH = 5_000_000;
/** of one dataset: steps that have a note */
export const STEP_NOTES = 1_000;
/** characters */
export const STEP_NOTE_LENGTH = 500;

/** `POST /spaces/{space}/recipes` */
export const RecipeBody = z.object({ recipe: Recipe });
export type RecipeBody = z.infer<typeof RecipeBody>;

/** ISO 8601: `at` of what one began with */
const Since = z.iso.datetime();

/** `PUT /spaces/{space}/recipes/{recipe}`. `since`: `at` of the recipe one began with. */
export const ChangeRecipe = RecipeBody.extend({ since: Since });
export type ChangeRecipe = z.infer<typeof ChangeRecipe>;

export const SavedRecipe = RecipeBody.extend({
  id: RecipeId,
  /** who saved it last */
  by: Person,
  /** ISO 8601, when it was saved last */
  at: z.string(),
});
export type SavedRecipe = z.infer<typeof SavedRecipe>;

/** What is told of a recipe without opening it. */
export const RecipeTitle = SavedRecipe.omit({ recipe: true }).extend({
  name: z.string(),
  note: z.string().nullable(),
  /** how many */
  steps: z.number().int(),
});
export type RecipeTitle = z.infer<typeof RecipeTitle>;

/** `GET /spaces/{space}/recipes`: by name. */
export const SavedRecipeList = z.object({ recipes: z.array(RecipeTitle) });
export type SavedRecipeList = z.infer<typeof SavedRecipeList>;

/** JSON Schema (2020-12) of the file that a recipe is. */
export function recipeJsonSchema(): object {
  // whichever server a file came from, it means the same
  return { $id: "urn:tablee:recipe:1", title: "Tablée recipe", ...z.toJSONSchema(Recipe, { io: "input" }) };
}

/** `<number of the record>.<part>`, as in the history, in its one spelling. */
export const EntryId = z.string().regex(/^(0|[1-9]\d{0,14})\.(0|[1-9]\d{0,8})$/);

const StepNoteText = z.object({ text: z.string().trim().min(1).max(STEP_NOTE_LENGTH) });

/** `PUT /datasets/{dataset}/step-notes/{entry}`. `since`: `at` of the note one began with; null: there was none. */
export const WriteStepNote = StepNoteText.extend({ since: Since.nullable() });
export type WriteStepNote = z.infer<typeof WriteStepNote>;

/** Query of `DELETE /datasets/{dataset}/step-notes/{entry}`: `at` of the note one has read. */
export const RemoveStepNote = z.object({ since: Since });

/** Why a step was taken, in someone's words. */
export const StepNote = StepNoteText.extend({
  entry: EntryId,
  /** who wrote it last */
  by: Person,
  /** ISO 8601 */
  at: z.string(),
});
export type StepNote = z.infer<typeof StepNote>;

/** `GET /datasets/{dataset}/step-notes` */
export const StepNoteList = z.object({ notes: z.array(StepNote) });
export type StepNoteList = z.infer<typeof StepNoteList>;
