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
    const room = { count: 2, length: 10_000 };
    const first = { id: newId(RecipeId), recipe: recipeOf("un"), by, at: 1 };
    expect(await recipes.add(space, first, room)).toBe("added");
    expect(await recipes.add(space, { ...first, id: newId(RecipeId) }, room)).toBe("added");
    expect(await recipes.add(space, { ...first, id: newId(RecipeId) }, room)).toBe("too-many");
    const changed = { ...first, recipe: { ...recipeOf("autre"), note: "pourquoi" }, by: newId(UserId), at: 2 };
    expect(await recipes.change(other, changed, 1, room)).toBe("absent");
    expect(await recipes.change(space, changed, 1, room)).toBe("changed");
    expect(await recipes.find(space, first.id)).toEqual(changed);
    expect(await recipes.find(other, first.id)).toBeNull();
    const head = { id: first.id, by: changed.by, at: 2, name: "autre", note: "pourquoi", steps: 1 };
    const heads = await recipes.of(space);
    expect(heads.find(({ id }) => id === first.id)).toEqual(head);
    expect(heads.find(({ id }) => id !== first.id)).toMatchObject({ name: "un", note: null });
    expect(await recipes.of(other)).toEqual([]);
    expect([await recipes.remove(other, first.id), await recipes.remove(space, first.id)]).toEqual([null, head]);
    expect(await recipes.of(space)).toHaveLength(1);
  });

  it("are changed by who began with the last one alone, and hold together no more than so much", async () => {
    const { recipes } = open();
    const [space, by] = [newId(SpaceId), newId(UserId)];
    const size = JSON.stringify(recipeOf("un")).length;
    const room = { count: 9, length: 2 * size };
    const one = { id: newId(RecipeId), recipe: recipeOf("un"), by, at: 1 };
    await recipes.add(space, one, room);
    await recipes.add(space, { ...one, id: newId(RecipeId) }, room);
    expect(await recipes.add(space, { ...one, id: newId(RecipeId) }, room)).toBe("too-large");
    expect(await recipes.change(space, { ...one, recipe: recipeOf("plus long"), at: 2 }, 1, room)).toBe("too-large");
    expect(await recipes.change(space, { ...one, recipe: recipeOf("en"), at: 2 }, 1, room)).toBe("changed");
    expect(await recipes.change(space, { ...one, recipe: recipeOf("on"), at: 3 }, 1, room)).toBe("overtaken");
    expect((await recipes.find(space, one.id))?.recipe.name).toBe("en");
  });
});

describe.each(Object.entries(ADAPTERS))("notes of steps in %s", (_, open) => {
  it("are one for each entry, the last one written, up to so many", async () => {
    const { notes } = open();
    const [dataset, other, by] = [newId(DatasetId), newId(DatasetId), newId(UserId)];
    const put = (entry: string, text: string, at: number, since: number | null) =>
      notes.put(dataset, { entry, text, by, at }, since, 2);
    expect(await put("1.0", "a", 1, null)).toBe("put");
    expect(await put("2.0", "b", 2, null)).toBe("put");
    expect(await put("3.0", "c", 3, null)).toBe("too-many");
    expect(await put("1.0", "d", 4, null)).toBe("overtaken");
    expect(await put("1.0", "d", 4, 1)).toBe("put");
    expect((await notes.of(dataset)).map(({ entry, text, at }) => [entry, text, at]).sort()).toEqual([
      ["1.0", "d", 4],
      ["2.0", "b", 2],
    ]);
    expect(await notes.remove(other, "1.0", 4)).toBe("absent");
    expect(await notes.remove(dataset, "1.0", 1)).toBe("overtaken");
    expect(await notes.remove(dataset, "1.0", 4)).toBe("removed");
    expect(await notes.of(dataset)).toHaveLength(1);
  });
});
