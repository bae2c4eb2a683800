/** The views of a dataset that were given names. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { changeView, listViews, removeView, saveView } from "#server/datasets/saved-views.ts";
import { DatasetId, SavedViewId } from "#shared/model/ids.ts";
import { NamedView } from "#shared/wire/saved-views.ts";
import { SavedViewBody, SavedViewListBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });
const ofView = z.object({ dataset: DatasetId, view: SavedViewId });

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/views",
  summary: "Ways of looking at the table that were given names",
  description: "Filters, order, hidden columns. They change nothing of the table.",
  request: { params: inDataset },
  responses: {
    200: { description: "All of them, by name", content: json(SavedViewListBody) },
    ...problems(...IN_DATASET),
  },
});

const save = createRoute({
  method: "post",
  path: "/datasets/{dataset}/views",
  summary: "Give a way of looking a name, for everyone",
  request: { params: inDataset, body: jsonBody(NamedView) },
  responses: {
    201: { description: "The view", content: json(SavedViewBody) },
    ...problems(...IN_DATASET, "too-many-views"),
  },
});

const change = createRoute({
  method: "put",
  path: "/datasets/{dataset}/views/{view}",
  summary: "Give a view another name, or make it show something else",
  description: "For who named it, and owners.",
  request: { params: ofView, body: jsonBody(NamedView) },
  responses: { 204: { description: "Changed" }, ...problems(...IN_DATASET, "not-found") },
});

const remove = createRoute({
  method: "delete",
  path: "/datasets/{dataset}/views/{view}",
  summary: "Delete a view",
  description: "For who named it, and owners. The table stays as it is.",
  request: { params: ofView },
  responses: { 204: { description: "Deleted" }, ...problems(...IN_DATASET, "not-found") },
});

export function savedViewsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await listViews(parts, dataset.id), 200);
  });
  router.openapi(save, async (c) => {
    const user = requireUser(c);
    const found = await parts.access.toDataset(user, c.req.valid("param").dataset, "comment");
    return c.json(await saveView(parts, { ...found, user }, c.req.valid("json")), 201);
  });
  router.openapi(change, async (c) => {
    const user = requireUser(c);
    const { dataset, view } = c.req.valid("param");
    const found = await parts.access.toDataset(user, dataset, "comment");
    await changeView(parts, { ...found, user }, view, c.req.valid("json"));
    return c.body(null, 204);
  });
  router.openapi(remove, async (c) => {
    const user = requireUser(c);
    const { dataset, view } = c.req.valid("param");
    const found = await parts.access.toDataset(user, dataset, "comment");
    await removeView(parts, { ...found, user }, view);
    return c.body(null, 204);
  });
  return router;
}
