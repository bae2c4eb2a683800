/** Recipes of a space, and what people say of the steps of a dataset. */
import type { DatasetId, RecipeId, SpaceId } from "#shared/model/ids.ts";
import {
  type RecipeBody,
  type RecipeTitle,
  SavedRecipe,
  SavedRecipeList,
  StepNote,
  StepNoteList,
} from "#shared/wire/recipes.ts";
import { command, request } from "./request.ts";

/** By name, without their steps. */
export async function fetchRecipes(space: SpaceId): Promise<readonly RecipeTitle[]> {
  return (await request("GET", `/spaces/${space}/recipes`, SavedRecipeList)).recipes;
}

export function fetchRecipe(space: SpaceId, id: RecipeId): Promise<SavedRecipe> {
  return request("GET", `/spaces/${space}/recipes/${id}`, SavedRecipe);
}

export function saveRecipe(space: SpaceId, recipe: RecipeBody["recipe"]): Promise<SavedRecipe> {
  return request("POST", `/spaces/${space}/recipes`, SavedRecipe, { recipe });
}

/** `since`: `at` of the one that is changed. Throws "recipe-changed" when somebody saved it since. */
export function changeRecipe(
  space: SpaceId,
  id: RecipeId,
  recipe: RecipeBody["recipe"],
  since: string,
): Promise<SavedRecipe> {
  return request("PUT", `/spaces/${space}/recipes/${id}`, SavedRecipe, { recipe, since });
}

export function removeRecipe(space: SpaceId, id: RecipeId): Promise<void> {
  return command("DELETE", `/spaces/${space}/recipes/${id}`);
}

/** In no order. */
export async function fetchStepNotes(dataset: DatasetId): Promise<readonly StepNote[]> {
  return (await request("GET", `/datasets/${dataset}/step-notes`, StepNoteList)).notes;
}

/** `since`: `at` of the note one began with; null: there was none. Throws "note-changed" when somebody said otherwise since. */
export function putStepNote(dataset: DatasetId, entry: string, text: string, since: string | null): Promise<StepNote> {
  return request("PUT", `/datasets/${dataset}/step-notes/${entry}`, StepNote, { text, since });
}

/** As `putStepNote`. */
export function removeStepNote(dataset: DatasetId, entry: string, since: string): Promise<void> {
  return command("DELETE", `/datasets/${dataset}/step-notes/${entry}?since=${encodeURIComponent(since)}`);
}
