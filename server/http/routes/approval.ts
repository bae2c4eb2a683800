/** Review: how far a dataset is, the steps people take, and the marks on its rows and columns. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { presentPlace, readReview, takeStep } from "#server/review/approval.ts";
import { listMarks, setMarks } from "#server/review/marks.ts";
import type { Acting } from "#server/review/threads.ts";
import type { Ability } from "#shared/access/abilities.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { PresentPlace, TakeStep } from "#shared/wire/approval.ts";
import { SetMarks } from "#shared/wire/marks.ts";
import { STEP_RULES } from "#shared/wire/review-steps.ts";
import { MarksBody, ReviewBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });

const show = createRoute({
  method: "get",
  path: "/datasets/{dataset}/review",
  summary: "How far the review of a dataset is",
  request: { params: inDataset },
  responses: { 200: { description: "Its state and steps", content: json(ReviewBody) }, ...problems(...IN_DATASET) },
});

const present = createRoute({
  method: "get",
  path: "/datasets/{dataset}/review/present",
  summary: "Where the table is now",
  description: "A place in its log, and the seal of what it holds there: what a decision about the table names.",
  request: { params: inDataset },
  responses: { 200: { description: "The place", content: json(PresentPlace) }, ...problems(...IN_DATASET) },
});

const step = createRoute({
  method: "post",
  path: "/datasets/{dataset}/review/steps",
  summary: "Take a step of review",
  description:
    "Who may edit asks for a review; who may approve asks for changes or approves; only owners publish. What is approved is kept as a version.",
  request: { params: inDataset, body: jsonBody(TakeStep) },
  responses: {
    200: { description: "How far it is now", content: json(ReviewBody) },
    ...problems(...IN_DATASET, "step-not-possible", "table-changed"),
  },
});

const marks = createRoute({
  method: "get",
  path: "/datasets/{dataset}/marks",
  summary: "What rows, columns and the table are said to be",
  request: { params: inDataset },
  responses: { 200: { description: "All marks", content: json(MarksBody) }, ...problems(...IN_DATASET) },
});

const mark = createRoute({
  method: "post",
  path: "/datasets/{dataset}/marks",
  summary: "Mark rows, columns or the table",
  description: "Who may edit asks for a look at rows; the rest is for who may approve.",
  request: { params: inDataset, body: jsonBody(SetMarks) },
  responses: {
    204: { description: "Marked" },
    ...problems(...IN_DATASET, "row-not-found", "column-not-found"),
  },
});

export function approvalRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const acting = async (c: Context<Env>, dataset: DatasetId, ability: Ability): Promise<Acting> => {
    const user = requireUser(c);
    return { ...(await parts.access.toDataset(user, dataset, ability)), user };
  };
  const router = createRouter();
  router.openapi(show, async (c) => {
    const { dataset } = await acting(c, c.req.valid("param").dataset, "read");
    return c.json(await readReview(parts, dataset.id), 200);
  });
  router.openapi(present, async (c) => {
    const { dataset } = await acting(c, c.req.valid("param").dataset, "read");
    return c.json(await presentPlace(parts, dataset.id), 200);
  });
  router.openapi(step, async (c) => {
    const asked = c.req.valid("json");
    const who = await acting(c, c.req.valid("param").dataset, STEP_RULES[asked.step].needs);
    return c.json(await takeStep(parts, who, asked), 200);
  });
  router.openapi(marks, async (c) => {
    const { dataset } = await acting(c, c.req.valid("param").dataset, "read");
    return c.json(await listMarks(parts, dataset.id), 200);
  });
  router.openapi(mark, async (c) => {
    const who = await acting(c, c.req.valid("param").dataset, "comment");
    await setMarks(parts, who, c.req.valid("json"));
    return c.body(null, 204);
  });
  return router;
}
