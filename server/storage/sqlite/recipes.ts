/** Recipes, in SQLite. */
import { and, count, eq, ne, sql } from "drizzle-orm";
import { RecipeId, type SpaceId, UserId } from "#shared/model/ids.ts";
import { RecipeBody } from "#shared/wire/recipes.ts";
import type { RecipeHead, Recipes } from "../recipes.ts";
import type { Database } from "./database.ts";
import { recipes } from "./schema/cleaning.ts";
import { stored } from "./stored.ts";

const HEAD = {
  id: recipes.id,
  by: recipes.by,
  at: recipes.at,
  name: sql<string>`json_extract(${recipes.recipe}, '$.name')`,
  note: sql<string | null>`json_extract(${recipes.recipe}, '$.note')`,
  steps: sql<number>`json_array_length(${recipes.recipe}, '$.steps')`,
};

export function createSqliteRecipes({ drizzle }: Pick<Database, "drizzle">): Recipes {
  const one = (space: SpaceId, id: RecipeId) => and(eq(recipes.space, space), eq(recipes.id, id));
  return {
    of: (space) => stored(() => drizzle.select(HEAD).from(recipes).where(eq(recipes.space, space)).all().map(readHead)),
    find: (space, id) =>
      stored(() => {
        const found = drizzle.select().from(recipes).where(one(space, id)).get();
        if (found === undefined) return null;
        const recipe = RecipeBody.shape.recipe.parse(JSON.parse(found.recipe));
        return { id, recipe, by: UserId.parse(found.by), at: found.at };
      }),
    add: (space, { recipe, ...rest }, most) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const json = JSON.stringify(recipe);
            const there = roomTaken(transaction, space, rest.id);
            if (there.count >= most.count) return "too-many";
            if (there.length + json.length > most.length) return "too-large";
            transaction
              .insert(recipes)
              .values({ ...rest, space, recipe: json })
              .run();
            return "added";
          },
          { behavior: "immediate" },
        ),
      ),
    change: (space, { id, recipe, by, at }, since, most) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const known = transaction.select({ at: recipes.at }).from(recipes).where(one(space, id)).get();
            if (known === undefined) return "absent";
            if (known.at !== since) return "overtaken";
            const json = JSON.stringify(recipe);
            if (roomTaken(transaction, space, id).length + json.length > most.length) return "too-large";
            transaction.update(recipes).set({ recipe: json, by, at }).where(one(space, id)).run();
            return "changed";
          },
          { behavior: "immediate" },
        ),
      ),
    remove: (space, id) =>
      stored(() => {
        const gone = drizzle.delete(recipes).where(one(space, id)).returning(HEAD).get();
        return gone === undefined ? null : readHead(gone);
      }),
  };
}

/** By all but that one. */
function roomTaken(from: Pick<Database["drizzle"], "select">, space: SpaceId, id: RecipeId) {
  const taken = from
    .select({ count: count(), length: sql<number>`coalesce(sum(length(${recipes.recipe})), 0)` })
    .from(recipes)
    .where(and(eq(recipes.space, space), ne(recipes.id, id)))
    .get();
  return taken ?? { count: 0, length: 0 };
}

function readHead({ id, by, ...head }: Omit<RecipeHead, "id" | "by"> & { id: string; by: string }): RecipeHead {
  return { ...head, id: RecipeId.parse(id), by: UserId.parse(by) };
}
