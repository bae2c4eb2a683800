/** The schemas one may choose from: our starting points, and the catalogue. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findSchemas } from "#server/datasets/list-schemas.ts";
import { SchemaListBody } from "../bodies.ts";
import { json, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const list = createRoute({
  method: "get",
  path: "/schemas",
  summary: "Find a schema",
  description:
    "Starting points first, then the catalogue by title. A catalogue that does not answer is no error: `catalogue` says so.",
  request: {
    query: z.object({
      q: z
        .string()
        .max(200)
        .optional()
        .meta({ description: "words of the name, title or description; accents and case do not matter" }),
    }),
  },
  responses: {
    200: { description: "The entries", content: json(SchemaListBody) },
    ...problems("not-signed-in", "bad-request"),
  },
});

export function schemasRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    requireUser(c);
    return c.json(await findSchemas(parts, c.req.valid("query").q ?? ""), 200);
  });
  return router;
}
