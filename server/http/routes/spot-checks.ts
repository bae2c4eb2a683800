/** Spot checks: rows drawn at random, each ticked right or wrong by a person. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { drawSpotCheck, judgeRow, listSpotChecks, showSpotCheck } from "#server/review/spot-checks.ts";
import type { Acting } from "#server/review/threads.ts";
import type { Ability } from "#shared/access/abilities.ts";
import { DatasetId, RowId, SpotCheckId } from "#shared/model/ids.ts";
import { DrawSpotCheck, JudgeRow } from "#shared/wire/spot-checks.ts";
import { SpotCheckBody, SpotCheckListBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });
const inCheck = z.object({ dataset: DatasetId, check: SpotCheckId });

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/spot-checks",
  summary: "The spot checks of a dataset",
  request: { params: inDataset },
  responses: { 200: { description: "Newest first", content: json(SpotCheckListBody) }, ...problems(...IN_DATASET) },
});

const draw = createRoute({
  method: "post",
  path: "/datasets/{dataset}/spot-checks",
  summary: "Draw rows at random",
  request: { params: inDataset, body: jsonBody(DrawSpotCheck) },
  responses: {
    201: { description: "The spot check", content: json(SpotCheckBody) },
    ...problems(...IN_DATASET, "row-not-found", "too-many-requests"),
  },
});

const show = createRoute({
  method: "get",
  path: "/datasets/{dataset}/spot-checks/{check}",
  summary: "See a spot check",
  request: { params: inCheck },
  responses: {
    200: { description: "The spot check", content: json(SpotCheckBody) },
    ...problems(...IN_DATASET, "spot-check-not-found"),
  },
});

const judge = createRoute({
  method: "put",
  path: "/datasets/{dataset}/spot-checks/{check}/rows/{row}",
  summary: "Say of a row whether it is right",
  request: { params: inCheck.extend({ row: RowId }), body: jsonBody(JudgeRow) },
  responses: {
    200: { description: "The spot check", content: json(SpotCheckBody) },
    ...problems(...IN_DATASET, "spot-check-not-found", "row-not-found", "row-judged"),
  },
});

export function spotChecksRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const acting = async (c: Context<Env>, dataset: DatasetId, ability: Ability): Promise<Acting> => {
    const user = requireUser(c);
    return { ...(await parts.access.toDataset(user, dataset, ability)), user };
  };
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset } = await acting(c, c.req.valid("param").dataset, "read");
    return c.json(await listSpotChecks(parts, dataset.id), 200);
  });
  router.openapi(draw, async (c) => {
    const who = await acting(c, c.req.valid("param").dataset, "spot-check");
    return c.json(await drawSpotCheck(parts, who, c.req.valid("json")), 201);
  });
  router.openapi(show, async (c) => {
    const { dataset: id, check } = c.req.valid("param");
    const { dataset } = await acting(c, id, "read");
    return c.json(await showSpotCheck(parts, dataset.id, check), 200);
  });
  router.openapi(judge, async (c) => {
    const { dataset, check, row } = c.req.valid("param");
    const who = await acting(c, dataset, "spot-check");
    return c.json(await judgeRow(parts, who, check, row, c.req.valid("json")), 200);
  });
  return router;
}
