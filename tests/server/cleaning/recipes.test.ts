/** Recipes and notes of steps, over the real server: who may, what is kept, who is told. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RecipesParts, saveRecipe } from "#server/cleaning/recipes.ts";
import { createMemoryRecipes } from "#server/storage/memory/recipes.ts";
import { newId } from "#server/storage/new-id.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { type DatasetId, UserId } from "#shared/model/ids.ts";
import { AuditPage } from "#shared/wire/audit.ts";
import { HistoryPage } from "#shared/wire/history.ts";
import {
  RECIPES,
  RECIPES_LENGTH,
  RecipeBody,
  SavedRecipe,
  SavedRecipeList,
  StepNote,
  StepNoteList,
} from "#shared/wire/recipes.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

const TRIM = { operation: "texts.trim", params: { columns: ["nom"], inside: true }, rows: { kind: "all" }, on: true };
const recipeOf = (name: string, more: object = {}) => ({
  recipe: { tablee: "recipe", version: 1, name, steps: [TRIM], ...more },
});

describe("recipes of a space", () => {
  let house: ReviewHouse;
  beforeAll(async () => {
    house = await openReviewHouse();
  });
  afterAll(() => house.close());
  const path = (id = "") => `/spaces/${house.space.id}/recipes${id === "" ? "" : `/${id}`}`;
  const save = (who: Visitor, body: object) => who.call("POST", path(), body);
  const read = async () => SavedRecipeList.parse(await house.viewer.done("GET", path())).recipes;

  it("are kept and changed by editors, and read by all in the order of their names", async () => {
    expect((await save(house.reviewer, recipeOf("x"))).status).toBe(403);
    const { id, at } = SavedRecipe.parse((await save(house.editor, recipeOf("Horaires"))).body);
    await save(house.owner, recipeOf("écoles"));
    expect(await read()).toMatchObject([{ name: "écoles", note: null, steps: 1 }, { name: "Horaires" }]);
    expect(await house.owner.call("PUT", path(id), { ...recipeOf("Accueil"), since: at })).toMatchObject({
      status: 200,
      body: { id, by: { name: "Olga" }, recipe: { name: "Accueil", steps: [TRIM] } },
    });
    expect(await house.viewer.call("GET", path(id))).toMatchObject({
      status: 200,
      body: { recipe: { steps: [TRIM] } },
    });
    expect(
      await house.editor.call("PUT", path(id), { ...recipeOf("Horaires"), since: at }),
      "not the last",
    ).toMatchObject({ status: 409, body: { code: "recipe-changed" } });
    expect((await house.editor.call("PUT", path(id), recipeOf("Horaires"))).status).toBe(400);
    expect((await house.editor.call("DELETE", path(id))).status).toBe(204);
    expect((await house.editor.call("DELETE", path(id))).status).toBe(404);
    expect((await house.viewer.call("GET", path(id))).status).toBe(404);
    expect((await read()).map(({ name }) => name)).toEqual(["écoles"]);
    const { lines } = AuditPage.parse(await house.owner.done("GET", `/spaces/${house.space.id}/audit?kind=datasets`));
    expect(lines.map(({ entry }) => ("name" in entry ? [entry.action, entry.name] : entry.action))).toEqual([
      ["recipe-deleted", "Accueil"],
      ["recipe-changed", "Accueil"],
      ["recipe-saved", "écoles"],
      ["recipe-saved", "Horaires"],
    ]);
  });

  it.each([
    ["no name", recipeOf(" ")],
    ["another version", recipeOf("x", { version: 3 })],
    ["an operation that is no name", recipeOf("x", { steps: [{ ...TRIM, operation: "<script>" }] })],
    ["parameters that are no object", recipeOf("x", { steps: [{ ...TRIM, params: "rm -rf" }] })],
    ["steps without end", recipeOf("x", { steps: Array.from({ length: 201 }, () => TRIM) })],
    ["more than a recipe holds", recipeOf("x", { steps: [{ ...TRIM, params: { text: "x".repeat(2_000_001) } }] })],
    [
      "parameters too deep",
      recipeOf("x", { steps: [{ ...TRIM, params: { a: JSON.parse(`${"[".repeat(30)}${"]".repeat(30)}`) } }] }),
    ],
  ])("with %s are refused, and the server goes on", async (_, body) => {
    expect((await save(house.editor, body)).status).toBe(400);
  });

  it.each([
    ["too-many", "too-many-recipes", RECIPES],
    ["too-large", "recipes-too-large", RECIPES_LENGTH],
  ] as const)("have an end, and it is said: %s", async (refused, code, limit) => {
    const recipes = { ...createMemoryRecipes(), add: async () => refused };
    const parts = { recipes, now: () => 0 } as unknown as RecipesParts;
    const { recipe } = RecipeBody.parse(recipeOf("x"));
    await expect(saveRecipe(parts, house.space.id, { id: newId(UserId) } as never, recipe)).rejects.toMatchObject({
      code,
      args: { limit },
    });
  });

  it("as files have a schema that anyone may read", async () => {
    const { status, body } = await house.viewer.call("GET", "/recipe.schema.json");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      properties: { tablee: { const: "recipe" }, version: { anyOf: [{ const: 1 }, { const: 2 }] } },
    });
  });
});

describe("notes of steps", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  beforeAll(async () => {
    house = await openReviewHouse();
    dataset = await house.makeDataset();
  });
  afterAll(() => house.close());

  it("say why of an entry of the history, by whoever may comment, and are read by all", async () => {
    const { table, stored } = await house.connect(house.editor, dataset);
    const row = table.handleAt(0);
    setCells(table, [{ row, column: table.columns[0]?.id as never, text: "Hôtel de ville" }], null);
    await stored();
    const { entries } = HistoryPage.parse(await house.viewer.done("GET", `/datasets/${dataset}/history`));
    const entry = entries[0]?.id ?? "";
    const path = (id: string) => `/datasets/${dataset}/step-notes/${id}`;
    const put = (who: Visitor, id: string, text: string, since: string | null = null) =>
      who.call("PUT", path(id), { text, since });
    const read = async () =>
      StepNoteList.parse(await house.viewer.done("GET", `/datasets/${dataset}/step-notes`)).notes;
    expect((await put(house.viewer, entry, "x")).status).toBe(403);
    expect((await put(house.editor, `0${entry}`, "x")).status, "another spelling of it").toBe(400);
    expect((await put(house.editor, "99999.0", "x")).status).toBe(404);
    expect((await put(house.editor, entry, "x".repeat(501))).status).toBe(400);
    const { at } = StepNote.parse((await put(house.editor, entry, "Le nom officiel")).body);
    expect(await put(house.reviewer, entry, "Autre chose"), "what the editor said was not read").toMatchObject({
      status: 409,
      body: { code: "note-changed" },
    });
    expect((await put(house.reviewer, entry, "Le nom de l’arrêté", at)).status).toBe(200);
    const [note] = await read();
    expect(note).toMatchObject({ entry, text: "Le nom de l’arrêté", by: { name: "Rose" } });
    const remove = (since: string) => house.editor.call("DELETE", `${path(entry)}?since=${encodeURIComponent(since)}`);
    expect([(await remove(at)).status, (await remove(note?.at ?? "")).status]).toEqual([409, 204]);
    expect(await read()).toEqual([]);
  });
});
