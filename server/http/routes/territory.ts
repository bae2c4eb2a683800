/** Where the rows of a table are expected, and what is known of these places. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { chooseTerritory, listEpcis, territoryOutlines, territoryState } from "#server/geography/territory.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { ChooseTerritory } from "#shared/wire/territory.ts";
import { EpciListBody, TerritoryOutlinesBody, TerritoryStateBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import { isKnownTag } from "../known-tag.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { streamOf } from "../text-stream.ts";

const inDataset = z.object({ dataset: DatasetId });
const STATE = { description: "The territory", content: json(TerritoryStateBody) };

const state = createRoute({
  method: "get",
  path: "/datasets/{dataset}/territory",
  summary: "Where the rows of a table are expected",
  request: { params: inDataset },
  responses: { 200: STATE, ...problems(...IN_DATASET) },
});

const choose = createRoute({
  method: "put",
  path: "/datasets/{dataset}/territory",
  summary: "Say where the rows of a table are expected",
  description: "Nothing is written in the table: points and answers of the geocoder that are elsewhere are marked.",
  request: { params: inDataset, body: jsonBody(ChooseTerritory) },
  responses: { 200: STATE, ...problems(...IN_DATASET) },
});

const outlines = createRoute({
  method: "get",
  path: "/datasets/{dataset}/territory/outlines",
  summary: "The outlines of its communes",
  description: "Rings of longitudes and latitudes in turn, in hundred-thousandths of a degree.",
  request: { params: inDataset },
  responses: {
    200: { description: "Those that are known, and which are missing", content: json(TerritoryOutlinesBody) },
    304: { description: "Not changed since the answer with that tag" },
    ...problems(...IN_DATASET, "too-many-requests"),
  },
});

const epcis = createRoute({
  method: "get",
  path: "/epcis",
  summary: "The groups of communes of France, and their communes",
  responses: {
    200: { description: "By name", content: json(EpciListBody) },
    ...problems("not-signed-in", "geography-off", "geography-unreachable", "too-many-requests"),
  },
});

export function territoryRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(state, async (c) => {
    const found = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await territoryState(parts, found), 200);
  });
  router.openapi(choose, async (c) => {
    const user = requireUser(c);
    const found = await parts.access.toDataset(user, c.req.valid("param").dataset, "edit");
    return c.json(await chooseTerritory(parts, found, user, c.req.valid("json")), 200);
  });
  router.openapi(outlines, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    const { tag, pieces } = await territoryOutlines(parts, dataset.id);
    c.header("ETag", tag);
    c.header("Cache-Control", "private, no-cache");
    if (isKnownTag(c, tag)) return c.body(null, 304);
    c.header("Content-Type", "application/json; charset=utf-8");
    return c.body(
      streamOf(pieces(), () => undefined),
      200,
    );
  });
  router.openapi(epcis, async (c) => {
    requireUser(c);
    return c.json(await listEpcis(parts), 200);
  });
  return router;
}
