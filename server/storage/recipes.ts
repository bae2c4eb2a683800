/** Port: the recipes of each space. */
import type { RecipeId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { RecipeBody } from "#shared/wire/recipes.ts";

export interface StoredRecipe extends RecipeBody {
  readonly id: RecipeId;
  /** who saved it last */
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Recipes {
  /** in no order */
  of(space: SpaceId): Promise<readonly StoredRecipe[]>;
  /** false, and nothing is kept, where the space has `most` already */
  add(space: SpaceId, recipe: StoredRecipe, most: number): Promise<boolean>;
  /** false when the space has none of that id */
  change(space: SpaceId, recipe: StoredRecipe): Promise<boolean>;
  /** false when the space has none of that id */
  remove(space: SpaceId, id: RecipeId): Promise<boolean>;
}
