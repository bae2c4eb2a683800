/** Recipes of a space, and what people say of the steps of a dataset. */
import type { DatasetId, RecipeId, SpaceId } from "#shared/model/ids.ts";
import { type RecipeBody, SavedRecipe, SavedRecipeList, type StepNote, StepNoteList } from "#shared/wire/recipes.ts";
import { command, request } from "./request.ts";

/** By name. */
export async function fetchRecipes(space: SpaceId): Promise<readonly SavedRecipe[]> {
  return (await request("GET", `/spaces/${space}/recipes`, SavedRecipeList)).recipes;
}

export function saveRecipe(space: SpaceId, recipe: RecipeBody["recipe"]): Promise<SavedRecipe> {
  return request("POST", `/spaces/${space}/recipes`, SavedRecipe, { recipe });
}

export function changeRecipe(space: SpaceId, id: RecipeId, recipe: RecipeBody["recipe"]): Promise<SavedRecipe> {
  return request("PUT", `/spaces/${space}/recipes/${id}`, SavedRecipe, { recipe });
}

export function removeRecipe(space: SpaceId, id: RecipeId): Promise<void> {
  return command("DELETE", `/spaces/${space}/recipes/${id}`);
}

/** In no order. */
export async function fetchStepNotes(dataset: DatasetId): Promise<readonly StepNote[]> {
  return (await request("GET", `/datasets/${dataset}/step-notes`, StepNoteList)).notes;
}

export function putStepNote(dataset: DatasetId, entry: string, text: string): Promise<void> {
  return command("PUT", `/datasets/${dataset}/step-notes/${entry}`, { text });
}

export function removeStepNote(dataset: DatasetId, entry: string): Promise<void> {
  return command("DELETE", `/datasets/${dataset}/step-notes/${entry}`);
}
