/** What a dataset was compiled from, and which were compiled from it. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { readCompilations } from "#server/cleaning/compilations.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { CompilationListBody } from "../bodies.ts";
import { IN_DATASET, json, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/compilations",
  summary: "What a dataset was compiled from, and which of its space were compiled from it",
  description:
    "As their histories say; what was undone since is left out. Texts were copied: nothing follows the source.",
  request: { params: z.object({ dataset: DatasetId }) },
  responses: {
    200: { description: "Both lists", content: json(CompilationListBody) },
    ...problems(...IN_DATASET, "too-many-requests"),
  },
});

export function compilationsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await readCompilations(parts, dataset), 200);
  });
  return router;
}
