/** What every adapter of the ports `Recipes` and `StepNotes` does. */
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createMemoryRecipes } from "#server/storage/memory/recipes.ts";
import { createMemoryStepNotes } from "#server/storage/memory/step-notes.ts";
import { newId } from "#server/storage/new-id.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteRecipes } from "#server/storage/sqlite/recipes.ts";
import { createSqliteStepNotes } from "#server/storage/sqlite/step-notes.ts";
import { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import { DatasetId, RecipeId, SpaceId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function openStore() {
  const database = openDatabase(join(temporaryFolder(), "tablee.sqlite"));
  onTestFinished(() => database.close());
  // whose spaces, datasets and people these are is not the port's to ask
  database.connection.pragma("foreign_keys = off");
  return database;
}

const ADAPTERS = {
  memory: () => ({ recipes: createMemoryRecipes(), notes: createMemoryStepNotes() }),
  SQLite: () => {
    const database = openStore();
    return { recipes: createSqliteRecipes(database), notes: createSqliteStepNotes(database) };
  },
};

const TRIM = { operation: "texts.trim", params: { columns: ["nom"], inside: true }, rows: { kind: "all" }, on: true };
const recipeOf = (name: string) => Recipe.parse({ tablee: "recipe", version: 1, name, steps: [TRIM] });

describe.each(Object.entries(ADAPTERS))("recipes in %s", (_, open) => {
  it("are kept for their space, changed and removed there alone, up to so many", async () => {
    const { recipes } = open();
    const [space, other, by] = [newId(SpaceId), newId(SpaceId), newId(UserId)];
    const first = { id: newId(RecipeId), recipe: recipeOf("un"), by, at: 1 };
    expect(await recipes.add(space, first, 2)).toBe(true);
    expect(await recipes.add(space, { ...first, id: newId(RecipeId) }, 2)).toBe(true);
    expect(await recipes.add(space, { ...first, id: newId(RecipeId) }, 2)).toBe(false);
    const changed = { ...first, recipe: recipeOf("autre"), by: newId(UserId), at: 2 };
    expect(await recipes.change(other, changed)).toBe(false);
    expect(await recipes.change(space, changed)).toBe(true);
    expect((await recipes.of(space)).find(({ id }) => id === first.id)).toEqual(changed);
    expect(await recipes.of(other)).toEqual([]);
    expect([await recipes.remove(other, first.id), await recipes.remove(space, first.id)]).toEqual([false, true]);
    expect(await recipes.of(space)).toHaveLength(1);
  });
});

describe.each(Object.entries(ADAPTERS))("notes of steps in %s", (_, open) => {
  it("are one for each entry, the last one written, up to so many", async () => {
    const { notes } = open();
    const [dataset, other, by] = [newId(DatasetId), newId(DatasetId), newId(UserId)];
    expect(await notes.put(dataset, { entry: "1.0", text: "a", by, at: 1 }, 2)).toBe(true);
    expect(await notes.put(dataset, { entry: "2.0", text: "b", by, at: 2 }, 2)).toBe(true);
    expect(await notes.put(dataset, { entry: "3.0", text: "c", by, at: 3 }, 2)).toBe(false);
    expect(await notes.put(dataset, { entry: "1.0", text: "d", by, at: 4 }, 2)).toBe(true);
    expect((await notes.of(dataset)).map(({ entry, text, at }) => [entry, text, at]).sort()).toEqual([
      ["1.0", "d", 4],
      ["2.0", "b", 2],
    ]);
    expect([await notes.remove(other, "1.0"), await notes.remove(dataset, "1.0")]).toEqual([false, true]);
    expect(await notes.of(dataset)).toHaveLength(1);
  });
});
