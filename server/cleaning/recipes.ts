/** Use cases of recipes: editors keep them for their space, everyone in it reads them. */
import type { Actor } from "#server/people/actor.ts";
import { personOf } from "#server/people/people.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { Recipes, StoredRecipe } from "#server/storage/recipes.ts";
import { RecipeId, type SpaceId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { RECIPES, type RecipeBody, type SavedRecipe, type SavedRecipeList } from "#shared/wire/recipes.ts";

export interface RecipesParts {
  readonly recipes: Recipes;
  readonly people: People;
  readonly now: () => number;
}

/** By name, as French readers order them. */
export async function listRecipes(parts: RecipesParts, space: SpaceId): Promise<SavedRecipeList> {
  const recipes = await shown(parts, await parts.recipes.of(space));
  const { compare } = new Intl.Collator("fr", { numeric: true });
  return { recipes: recipes.sort((a, b) => compare(a.recipe.name, b.recipe.name)) };
}

/** Throws "too-many-recipes". */
export async function saveRecipe(
  parts: RecipesParts,
  space: SpaceId,
  user: Actor,
  recipe: RecipeBody["recipe"],
): Promise<SavedRecipe> {
  const kept = { id: newId(RecipeId), recipe, by: user.id, at: parts.now() };
  if (!(await parts.recipes.add(space, kept, RECIPES)))
    throw new ProblemError("too-many-recipes", { args: { limit: RECIPES } });
  return only(await shown(parts, [kept]));
}

/** Throws "not-found". */
export async function changeRecipe(
  parts: RecipesParts,
  space: SpaceId,
  user: Actor,
  id: RecipeId,
  recipe: RecipeBody["recipe"],
): Promise<SavedRecipe> {
  const kept = { id, recipe, by: user.id, at: parts.now() };
  if (!(await parts.recipes.change(space, kept))) throw new ProblemError("not-found");
  return only(await shown(parts, [kept]));
}

/** Throws "not-found". */
export async function removeRecipe(parts: RecipesParts, space: SpaceId, id: RecipeId): Promise<void> {
  if (!(await parts.recipes.remove(space, id))) throw new ProblemError("not-found");
}

async function shown({ people }: RecipesParts, recipes: readonly StoredRecipe[]): Promise<SavedRecipe[]> {
  const found = await people.findAll([...new Set(recipes.map(({ by }) => by))]);
  const known = new Map(found.map((user) => [user.id, user]));
  return recipes.flatMap(({ by, at, ...rest }) => {
    const user = known.get(by);
    return user === undefined ? [] : [{ ...rest, by: personOf(user), at: new Date(at).toISOString() }];
  });
}

function only([recipe]: readonly SavedRecipe[]): SavedRecipe {
  if (recipe === undefined) throw new ProblemError("not-found");
  return recipe;
}
