/** The report of a dataset: what was done to it, and what people write of it. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { readBilan, writeBilan } from "#server/cleaning/bilan.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { BilanSection, WriteBilan } from "#shared/wire/bilan.ts";
import { BilanBody, BilanTextBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const read = createRoute({
  method: "get",
  path: "/datasets/{dataset}/bilan",
  summary: "What was done to a dataset, by whom, from which files",
  description: "Worked out from the journal. Steps that were taken back are left out.",
  request: { params: z.object({ dataset: DatasetId }) },
  responses: {
    200: { description: "The facts, and what people wrote beside them", content: json(BilanBody) },
    ...problems(...IN_DATASET, "too-many-requests"),
  },
});

const write = createRoute({
  method: "put",
  path: "/datasets/{dataset}/bilan/{section}",
  summary: "Write in a part of the report",
  request: { params: z.object({ dataset: DatasetId, section: BilanSection }), body: jsonBody(WriteBilan) },
  responses: {
    200: { description: "The text as it is kept", content: json(BilanTextBody) },
    ...problems(...IN_DATASET, "text-changed"),
  },
});

export function bilanRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(read, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await readBilan(parts, dataset.id), 200);
  });
  router.openapi(write, async (c) => {
    const user = requireUser(c);
    const { dataset, section } = c.req.valid("param");
    const found = await parts.access.toDataset(user, dataset, "comment");
    return c.json(await writeBilan(parts, { ...found, user }, section, c.req.valid("json")), 200);
  });
  return router;
}
