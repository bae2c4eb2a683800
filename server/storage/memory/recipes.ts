/** Recipes, in memory. */
import type { RecipeId, SpaceId } from "#shared/model/ids.ts";
import type { Recipes, StoredRecipe } from "../recipes.ts";

export function createMemoryRecipes(): Recipes {
  const spaces = new Map<SpaceId, Map<RecipeId, StoredRecipe>>();
  const ofSpace = (space: SpaceId) => {
    const there = spaces.get(space) ?? new Map<RecipeId, StoredRecipe>();
    spaces.set(space, there);
    return there;
  };
  return {
    of: async (space) => [...ofSpace(space).values()],
    add: async (space, recipe, most) => {
      const there = ofSpace(space);
      if (there.size >= most) return false;
      there.set(recipe.id, recipe);
      return true;
    },
    change: async (space, recipe) => {
      const there = ofSpace(space);
      if (!there.has(recipe.id)) return false;
      there.set(recipe.id, recipe);
      return true;
    },
    remove: async (space, id) => ofSpace(space).delete(id),
  };
}
