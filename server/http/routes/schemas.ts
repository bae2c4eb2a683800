/** The catalogue of Table Schemas. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { foldText } from "#shared/model/fold-text.ts";
import { CatalogueEntryBody } from "../bodies.ts";
import { json, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const list = createRoute({
  method: "get",
  path: "/schemas",
  summary: "Find a schema in the catalogue",
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
    200: { description: "The entries", content: json(z.array(CatalogueEntryBody)) },
    ...problems("not-signed-in", "bad-request", "catalogue-unreachable"),
  },
});

export function schemasRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    requireUser(c);
    const words = foldText(c.req.valid("query").q ?? "")
      .split(/\s+/)
      .filter((word) => word !== "");
    const entries = await parts.catalogue.list();
    const found = entries.filter((entry) => {
      const text = foldText(`${entry.name} ${entry.title} ${entry.description}`);
      return words.every((word) => text.includes(word));
    });
    return c.json(found, 200);
  });
  return router;
}
