/** The recipes of a space by their titles, and keeping them. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchRecipes, removeRecipe, saveRecipe } from "#client/api/recipes.ts";
import type { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import type { RecipeId, SpaceId } from "#shared/model/ids.ts";
import type { RecipeTitle, SavedRecipe } from "#shared/wire/recipes.ts";

export interface RecipesKnown {
  readonly space: SpaceId;
  /** by name; undefined until they are known */
  readonly recipes: readonly RecipeTitle[] | undefined;
  readonly error: unknown;
  save(recipe: Recipe): Promise<SavedRecipe>;
  remove(id: RecipeId): Promise<void>;
  /** one of them was changed */
  again(): void;
}

export function useRecipes(space: SpaceId): RecipesKnown {
  const queries = useQueryClient();
  const queryKey = ["recipes", space];
  const { data, error } = useQuery({ queryKey, queryFn: () => fetchRecipes(space), refetchOnMount: "always" });
  return {
    space,
    recipes: data,
    error,
    async save(recipe) {
      const saved = await saveRecipe(space, recipe);
      await queries.invalidateQueries({ queryKey });
      return saved;
    },
    async remove(id) {
      await removeRecipe(space, id);
      await queries.invalidateQueries({ queryKey });
    },
    again: () => void queries.invalidateQueries({ queryKey }),
  };
}
