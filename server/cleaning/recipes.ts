/** Use cases of recipes: editors keep them for their space, everyone in it reads them. */
import type { Actor } from "#server/people/actor.ts";
import type { Audit } from "#server/people/audit.ts";
import { personOf } from "#server/people/people.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { Recipes } from "#server/storage/recipes.ts";
import { RecipeId, type SpaceId, type UserId } from "#shared/model/ids.ts";
import type { Person } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import {
  type ChangeRecipe,
  RECIPES,
  RECIPES_LENGTH,
  type RecipeBody,
  type SavedRecipe,
  type SavedRecipeList,
} from "#shared/wire/recipes.ts";

export interface RecipesParts {
  readonly recipes: Recipes;
  readonly people: People;
  readonly audit: Audit;
  readonly now: () => number;
}

const ROOM = { count: RECIPES, length: RECIPES_LENGTH };

/** By name, as French readers order them; without their steps. */
export async function listRecipes(parts: RecipesParts, space: SpaceId): Promise<SavedRecipeList> {
  const recipes = await shown(parts, await parts.recipes.of(space));
  const { compare } = new Intl.Collator("fr", { numeric: true });
  return { recipes: recipes.sort((a, b) => compare(a.name, b.name)) };
}

/** Throws "not-found". */
export async function readRecipe(parts: RecipesParts, space: SpaceId, id: RecipeId): Promise<SavedRecipe> {
  const found = await parts.recipes.find(space, id);
  return only(await shown(parts, found === null ? [] : [found]));
}

/** Throws "too-many-recipes", "recipes-too-large". */
export async function saveRecipe(
  parts: RecipesParts,
  space: SpaceId,
  user: Actor,
  recipe: RecipeBody["recipe"],
): Promise<SavedRecipe> {
  const kept = { id: newId(RecipeId), recipe, by: user.id, at: parts.now() };
  const done = await parts.recipes.add(space, kept, ROOM);
  if (done === "too-many") throw new ProblemError("too-many-recipes", { args: { limit: RECIPES } });
  if (done === "too-large") throw tooLarge();
  await parts.audit.note(space, user.id, { action: "recipe-saved", name: recipe.name });
  return only(await shown(parts, [kept]));
}

/** Throws "not-found", "recipe-changed" when somebody saved it since, "recipes-too-large". */
export async function changeRecipe(
  parts: RecipesParts,
  space: SpaceId,
  user: Actor,
  id: RecipeId,
  { recipe, since }: ChangeRecipe,
): Promise<SavedRecipe> {
  const began = Date.parse(since);
  const before = (await parts.recipes.of(space)).find((one) => one.id === id);
  // two of one moment could not be told apart
  const kept = { id, recipe, by: user.id, at: Math.max(parts.now(), began + 1) };
  const done = await parts.recipes.change(space, kept, began, ROOM);
  if (done === "absent") throw new ProblemError("not-found");
  if (done === "overtaken") throw new ProblemError("recipe-changed");
  if (done === "too-large") throw tooLarge();
  // each switch is kept by itself: of those of one person that follow one another, the first is told
  if (before?.by !== user.id || before.name !== recipe.name)
    await parts.audit.note(space, user.id, { action: "recipe-changed", name: recipe.name });
  return only(await shown(parts, [kept]));
}

/** Throws "not-found". */
export async function removeRecipe(parts: RecipesParts, space: SpaceId, user: Actor, id: RecipeId): Promise<void> {
  const gone = await parts.recipes.remove(space, id);
  if (gone === null) throw new ProblemError("not-found");
  await parts.audit.note(space, user.id, { action: "recipe-deleted", name: gone.name });
}

function tooLarge(): ProblemError {
  return new ProblemError("recipes-too-large", { args: { limit: RECIPES_LENGTH } });
}

async function shown<T extends { readonly by: UserId; readonly at: number }>(
  { people }: RecipesParts,
  recipes: readonly T[],
): Promise<(Omit<T, "by" | "at"> & { by: Person; at: string })[]> {
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
