/** Recipes, in memory. */
import type { RecipeId, SpaceId } from "#shared/model/ids.ts";
import type { RecipeHead, Recipes, StoredRecipe } from "../recipes.ts";

export function createMemoryRecipes(): Recipes {
  const spaces = new Map<SpaceId, Map<RecipeId, StoredRecipe>>();
  const ofSpace = (space: SpaceId) => {
    const there = spaces.get(space) ?? new Map<RecipeId, StoredRecipe>();
    spaces.set(space, there);
    return there;
  };
  const length = (recipes: Iterable<StoredRecipe>) =>
    [...recipes].reduce((sum, { recipe }) => sum + JSON.stringify(recipe).length, 0);
  return {
    of: async (space) => [...ofSpace(space).values()].map(headOf),
    find: async (space, id) => ofSpace(space).get(id) ?? null,
    add: async (space, recipe, most) => {
      const there = ofSpace(space);
      if (there.size >= most.count) return "too-many";
      if (length([...there.values(), recipe]) > most.length) return "too-large";
      there.set(recipe.id, recipe);
      return "added";
    },
    change: async (space, recipe, since, most) => {
      const there = ofSpace(space);
      const known = there.get(recipe.id);
      if (known === undefined) return "absent";
      if (known.at !== since) return "overtaken";
      if (length([...there.values()].map((one) => (one.id === recipe.id ? recipe : one))) > most.length)
        return "too-large";
      there.set(recipe.id, recipe);
      return "changed";
    },
    remove: async (space, id) => {
      const there = ofSpace(space);
      const known = there.get(id);
      there.delete(id);
      return known === undefined ? null : headOf(known);
    },
  };
}

function headOf({ recipe: { name, note, steps }, ...rest }: StoredRecipe): RecipeHead {
  return { ...rest, name, note: note ?? null, steps: steps.length };
}
