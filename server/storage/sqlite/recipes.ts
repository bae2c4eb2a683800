/** Recipes, in SQLite. */
import { and, count, eq } from "drizzle-orm";
import { RecipeId, type SpaceId, UserId } from "#shared/model/ids.ts";
import { RecipeBody } from "#shared/wire/recipes.ts";
import type { Recipes } from "../recipes.ts";
import type { Database } from "./database.ts";
import { recipes } from "./schema/cleaning.ts";
import { stored } from "./stored.ts";

export function createSqliteRecipes({ drizzle }: Pick<Database, "drizzle">): Recipes {
  const one = (space: SpaceId, id: RecipeId) => and(eq(recipes.space, space), eq(recipes.id, id));
  return {
    of: (space) =>
      stored(() =>
        drizzle
          .select()
          .from(recipes)
          .where(eq(recipes.space, space))
          .all()
          .map(({ id, recipe, by, at }) => ({
            id: RecipeId.parse(id),
            recipe: RecipeBody.shape.recipe.parse(JSON.parse(recipe)),
            by: UserId.parse(by),
            at,
          })),
      ),
    add: (space, { recipe, ...rest }, most) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const here = eq(recipes.space, space);
            const known = transaction.select({ count: count() }).from(recipes).where(here).get()?.count ?? 0;
            if (known >= most) return false;
            transaction
              .insert(recipes)
              .values({ ...rest, space, recipe: JSON.stringify(recipe) })
              .run();
            return true;
          },
          { behavior: "immediate" },
        ),
      ),
    change: (space, { id, recipe, by, at }) =>
      stored(() => {
        const kept = { recipe: JSON.stringify(recipe), by, at };
        return drizzle.update(recipes).set(kept).where(one(space, id)).run().changes > 0;
      }),
    remove: (space, id) => stored(() => drizzle.delete(recipes).where(one(space, id)).run().changes > 0),
  };
}
