/** Addresses of a table asked of the geocoder, and what it found. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  beginGeocoding,
  forgetGeocoding,
  geocodingAnswers,
  geocodingState,
  searchAddress,
  turnGeocoding,
} from "#server/geocoding/geocoding.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { GeocodingAsk, SearchAddress } from "#shared/wire/geocoding.ts";
import { GeocodingAnswersBody, GeocodingFoundBody, GeocodingStateBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });
const STATE = { description: "How far it is", content: json(GeocodingStateBody) };

const state = createRoute({
  method: "get",
  path: "/datasets/{dataset}/geocoding",
  summary: "Which service places addresses here, and how far it is with this table",
  request: { params: inDataset },
  responses: { 200: STATE, ...problems(...IN_DATASET) },
});

const begin = createRoute({
  method: "post",
  path: "/datasets/{dataset}/geocoding",
  summary: "Ask the geocoder for the addresses, or the points, of a table",
  description: "In place of what was asked before. Nothing is written in the table.",
  request: { params: inDataset, body: jsonBody(GeocodingAsk) },
  responses: {
    201: STATE,
    ...problems(
      ...IN_DATASET,
      "geocoder-off",
      "geocoding-runs",
      "nothing-to-geocode",
      "column-not-found",
      "too-many-addresses",
      "too-many-requests",
    ),
  },
});

const turn = createRoute({
  method: "patch",
  path: "/datasets/{dataset}/geocoding",
  summary: "Stop asking, or go on",
  request: { params: inDataset, body: jsonBody(z.object({ goOn: z.boolean() })) },
  responses: { 200: STATE, ...problems(...IN_DATASET, "not-found", "geocoder-off") },
});

const forget = createRoute({
  method: "delete",
  path: "/datasets/{dataset}/geocoding",
  summary: "Forget what was asked and found",
  request: { params: inDataset },
  responses: { 204: { description: "Forgotten" }, ...problems(...IN_DATASET) },
});

const answers = createRoute({
  method: "get",
  path: "/datasets/{dataset}/geocoding/answers",
  summary: "What was found so far, page by page",
  request: { params: inDataset, query: z.object({ from: z.coerce.number().int().min(0).max(1_000_000).default(0) }) },
  responses: {
    200: { description: "Some of it", content: json(GeocodingAnswersBody) },
    ...problems(...IN_DATASET),
  },
});

const search = createRoute({
  method: "get",
  path: "/datasets/{dataset}/geocoding/search",
  summary: "Places that an address may mean",
  request: { params: inDataset, query: SearchAddress },
  responses: {
    200: { description: "The likeliest first", content: json(GeocodingFoundBody) },
    ...problems(...IN_DATASET, "geocoder-off", "geocoder-unreachable", "too-many-requests"),
  },
});

export function geocodingRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(state, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await geocodingState(parts, dataset.id), 200);
  });
  router.openapi(begin, async (c) => {
    const user = requireUser(c);
    const { dataset } = await parts.access.toDataset(user, c.req.valid("param").dataset, "edit");
    return c.json(await beginGeocoding(parts, dataset.id, user, c.req.valid("json")), 201);
  });
  router.openapi(turn, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "edit");
    return c.json(await turnGeocoding(parts, dataset.id, c.req.valid("json").goOn), 200);
  });
  router.openapi(forget, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "edit");
    await forgetGeocoding(parts, dataset.id);
    return c.body(null, 204);
  });
  router.openapi(answers, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await geocodingAnswers(parts, dataset.id, c.req.valid("query").from), 200);
  });
  router.openapi(search, async (c) => {
    await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "edit");
    return c.json(await searchAddress(parts, c.req.valid("query")), 200);
  });
  return router;
}
