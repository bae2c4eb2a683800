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

/** What is told of a recipe without its steps. */
export interface RecipeHead extends Omit<StoredRecipe, "recipe"> {
  readonly name: string;
  readonly note: string | null;
  /** how many */
  readonly steps: number;
}

/** What a space may hold. */
export interface RecipesRoom {
  readonly count: number;
  /** characters of all of them, as JSON */
  readonly length: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Recipes {
  /** in no order */
  of(space: SpaceId): Promise<readonly RecipeHead[]>;
  /** null when the space has none of that id */
  find(space: SpaceId, id: RecipeId): Promise<StoredRecipe | null>;
  /** Nothing is kept where there is no room. */
  add(space: SpaceId, recipe: StoredRecipe, most: RecipesRoom): Promise<"added" | "too-many" | "too-large">;
  /** `since`: `at` of the one that is to be changed. Nothing is kept unless "changed". */
  change(
    space: SpaceId,
    recipe: StoredRecipe,
    since: number,
    most: Pick<RecipesRoom, "length">,
  ): Promise<"changed" | "absent" | "overtaken" | "too-large">;
  /** what it was; null when the space has none of that id */
  remove(space: SpaceId, id: RecipeId): Promise<RecipeHead | null>;
}
