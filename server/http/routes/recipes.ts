/** Recipes of a space, and what people say of the steps of a dataset. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { changeRecipe, listRecipes, readRecipe, removeRecipe, saveRecipe } from "#server/cleaning/recipes.ts";
import { listStepNotes, putStepNote, removeStepNote } from "#server/cleaning/step-notes.ts";
import { DatasetId, RecipeId, SpaceId } from "#shared/model/ids.ts";
import {
  ChangeRecipe,
  EntryId,
  RecipeBody,
  RemoveStepNote,
  recipeJsonSchema,
  WriteStepNote,
} from "#shared/wire/recipes.ts";
import { SavedRecipeBody, SavedRecipeListBody, StepNoteBody, StepNoteListBody } from "../bodies.ts";
import { IN_DATASET, IN_SPACE, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inSpace = z.object({ space: SpaceId });
const ofRecipe = z.object({ space: SpaceId, recipe: RecipeId });
const inDataset = z.object({ dataset: DatasetId });
const ofEntry = z.object({ dataset: DatasetId, entry: EntryId });

const schema = createRoute({
  method: "get",
  path: "/recipe.schema.json",
  summary: "JSON Schema (2020-12) of a recipe as a file",
  responses: { 200: { description: "The schema", content: json(z.object({}).loose()) } },
});

const list = createRoute({
  method: "get",
  path: "/spaces/{space}/recipes",
  summary: "Steps of cleaning that were given names, to be replayed on any table",
  request: { params: inSpace },
  responses: {
    200: { description: "All of them, by name, without their steps", content: json(SavedRecipeListBody) },
    ...problems(...IN_SPACE),
  },
});

const read = createRoute({
  method: "get",
  path: "/spaces/{space}/recipes/{recipe}",
  summary: "One recipe, with its steps",
  request: { params: ofRecipe },
  responses: {
    200: { description: "The recipe", content: json(SavedRecipeBody) },
    ...problems(...IN_SPACE, "not-found"),
  },
});

const save = createRoute({
  method: "post",
  path: "/spaces/{space}/recipes",
  summary: "Keep a recipe for everyone in the space",
  request: { params: inSpace, body: jsonBody(RecipeBody) },
  responses: {
    201: { description: "The recipe", content: json(SavedRecipeBody) },
    ...problems(...IN_SPACE, "too-many-recipes", "recipes-too-large"),
  },
});

const change = createRoute({
  method: "put",
  path: "/spaces/{space}/recipes/{recipe}",
  summary: "Change a recipe",
  description: "Not when somebody changed it since the one that is changed was read.",
  request: { params: ofRecipe, body: jsonBody(ChangeRecipe) },
  responses: {
    200: { description: "The recipe", content: json(SavedRecipeBody) },
    ...problems(...IN_SPACE, "not-found", "recipe-changed", "recipes-too-large"),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/spaces/{space}/recipes/{recipe}",
  summary: "Delete a recipe",
  description: "Tables it was replayed on stay as they are.",
  request: { params: ofRecipe },
  responses: { 204: { description: "Deleted" }, ...problems(...IN_SPACE, "not-found") },
});

const notes = createRoute({
  method: "get",
  path: "/datasets/{dataset}/step-notes",
  summary: "Why steps of the history were taken, as people said",
  request: { params: inDataset },
  responses: { 200: { description: "All of them", content: json(StepNoteListBody) }, ...problems(...IN_DATASET) },
});

const putNote = createRoute({
  method: "put",
  path: "/datasets/{dataset}/step-notes/{entry}",
  summary: "Say why a step was taken",
  description: "In place of what was said of it before, and that one has read.",
  request: { params: ofEntry, body: jsonBody(WriteStepNote) },
  responses: {
    200: { description: "Kept", content: json(StepNoteBody) },
    ...problems(...IN_DATASET, "entry-not-found", "note-changed", "too-many-notes"),
  },
});

const removeNote = createRoute({
  method: "delete",
  path: "/datasets/{dataset}/step-notes/{entry}",
  summary: "Take away what was said of a step",
  request: { params: ofEntry, query: RemoveStepNote },
  responses: { 204: { description: "Taken away" }, ...problems(...IN_DATASET, "entry-not-found", "note-changed") },
});

export function recipesRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(schema, (c) => c.json({ ...recipeJsonSchema() }, 200));
  router.openapi(list, async (c) => {
    const { space } = await parts.access.toSpace(requireUser(c), c.req.valid("param").space, "read");
    return c.json(await listRecipes(parts, space.id), 200);
  });
  router.openapi(read, async (c) => {
    const { space: asked, recipe } = c.req.valid("param");
    const { space } = await parts.access.toSpace(requireUser(c), asked, "read");
    return c.json(await readRecipe(parts, space.id, recipe), 200);
  });
  router.openapi(save, async (c) => {
    const user = requireUser(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "edit");
    return c.json(await saveRecipe(parts, space.id, user, c.req.valid("json").recipe), 201);
  });
  router.openapi(change, async (c) => {
    const user = requireUser(c);
    const { space: asked, recipe } = c.req.valid("param");
    const { space } = await parts.access.toSpace(user, asked, "edit");
    return c.json(await changeRecipe(parts, space.id, user, recipe, c.req.valid("json")), 200);
  });
  router.openapi(remove, async (c) => {
    const user = requireUser(c);
    const { space: asked, recipe } = c.req.valid("param");
    const { space } = await parts.access.toSpace(user, asked, "edit");
    await removeRecipe(parts, space.id, user, recipe);
    return c.body(null, 204);
  });
  router.openapi(notes, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await listStepNotes(parts, dataset.id), 200);
  });
  router.openapi(putNote, async (c) => {
    const user = requireUser(c);
    const { dataset: asked, entry } = c.req.valid("param");
    const { dataset } = await parts.access.toDataset(user, asked, "comment");
    return c.json(await putStepNote(parts, dataset.id, user, entry, c.req.valid("json")), 200);
  });
  router.openapi(removeNote, async (c) => {
    const { dataset: asked, entry } = c.req.valid("param");
    const { dataset } = await parts.access.toDataset(requireUser(c), asked, "comment");
    await removeStepNote(parts, dataset.id, entry, c.req.valid("query").since);
    return c.body(null, 204);
  });
  return router;
}
