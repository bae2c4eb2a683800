/** The recipes of a space, and keeping them. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { changeRecipe, fetchRecipes, removeRecipe, saveRecipe } from "#client/api/recipes.ts";
import type { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import type { RecipeId, SpaceId } from "#shared/model/ids.ts";
import type { SavedRecipe } from "#shared/wire/recipes.ts";

export interface RecipesKnown {
  /** by name; undefined until they are known */
  readonly recipes: readonly SavedRecipe[] | undefined;
  readonly error: unknown;
  save(recipe: Recipe): Promise<SavedRecipe>;
  change(id: RecipeId, recipe: Recipe): Promise<void>;
  remove(id: RecipeId): Promise<void>;
}

export function useRecipes(space: SpaceId): RecipesKnown {
  const queries = useQueryClient();
  const queryKey = ["recipes", space];
  const { data, error } = useQuery({ queryKey, queryFn: () => fetchRecipes(space), refetchOnMount: "always" });
  const put = (become: (recipes: readonly SavedRecipe[]) => readonly SavedRecipe[]) =>
    queries.setQueryData<readonly SavedRecipe[]>(queryKey, (known) => (known === undefined ? known : become(known)));
  return {
    recipes: data,
    error,
    async save(recipe) {
      const saved = await saveRecipe(space, recipe);
      await queries.invalidateQueries({ queryKey });
      return saved;
    },
    async change(id, recipe) {
      // shown at once: one switch, then the next, and each is of what the last one left
      put((known) => known.map((one) => (one.id === id ? { ...one, recipe } : one)));
      try {
        const saved = await changeRecipe(space, id, recipe);
        put((known) => known.map((one) => (one.id === id && one.recipe === recipe ? saved : one)));
      } catch (failure) {
        await queries.invalidateQueries({ queryKey });
        throw failure;
      }
    },
    async remove(id) {
      await removeRecipe(space, id);
      await queries.invalidateQueries({ queryKey });
    },
  };
}
