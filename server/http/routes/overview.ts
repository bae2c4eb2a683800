/** All the spaces I am in and their datasets, in one answer. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { overviewFor } from "#server/review/overview.ts";
import { OverviewBody } from "../bodies.ts";
import { json, problems } from "../describe.ts";
import { type Env, requirePerson } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const show = createRoute({
  method: "get",
  path: "/me/overview",
  summary: "How far every dataset of my spaces is, and what waits for me",
  responses: {
    200: { description: "Spaces as they were joined, datasets newest first", content: json(OverviewBody) },
    ...problems("not-signed-in", "forbidden"),
  },
});

export function overviewRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(show, async (c) => c.json(await overviewFor(parts, requirePerson(c).id), 200));
  return router;
}
