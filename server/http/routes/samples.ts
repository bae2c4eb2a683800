/** The sample table: a newcomer sees the product work before having a file. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { createSample } from "#server/datasets/create-sample.ts";
import { SpaceId } from "#shared/model/ids.ts";
import { DatasetBody } from "../bodies.ts";
import { IN_SPACE, json, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { presentDataset } from "./datasets.ts";

const create = createRoute({
  method: "post",
  path: "/spaces/{space}/samples",
  summary: "Add the sample table",
  description:
    "Town halls with their hours, some of it wrong, and a schema that finds it. In the language of the request.",
  request: { params: z.object({ space: SpaceId }) },
  responses: { 201: { description: "The dataset", content: json(DatasetBody) }, ...problems(...IN_SPACE) },
});

export function samplesRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(create, async (c) => {
    const user = requireUser(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "edit");
    const dataset = await createSample(parts, space.id, user.id, languageOf(c, parts));
    return c.json(presentDataset(await parts.access.toDataset(user, dataset, "read")), 201);
  });
  return router;
}
