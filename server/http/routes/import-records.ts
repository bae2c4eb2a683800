/** What files brought into a table, those files, and the cells whose reading is doubtful. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { importedFile, listDoubts, listImports, settleDoubts } from "#server/datasets/import-records.ts";
import { DatasetId, ImportId } from "#shared/model/ids.ts";
import { SettleDoubts } from "#shared/wire/imports.ts";
import { sendKept } from "../attachment.ts";
import { ImportListBody, StandingDoubtsBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const params = z.object({ dataset: DatasetId });

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/imports",
  summary: "What files brought into the table",
  description: "How each file was read, what was set aside and what is doubtful; the newest first.",
  request: { params },
  responses: { 200: { description: "The imports", content: json(ImportListBody) }, ...problems(...IN_DATASET) },
});

const file = createRoute({
  method: "get",
  path: "/datasets/{dataset}/imports/{import}/file",
  summary: "The file of an import",
  description: "Byte for byte, under the name it came with.",
  request: { params: params.extend({ import: ImportId }) },
  responses: {
    200: { description: "The file", content: { "application/octet-stream": { schema: z.string() } } },
    ...problems(...IN_DATASET, "original-not-found"),
  },
});

const doubts = createRoute({
  method: "get",
  path: "/datasets/{dataset}/doubts",
  summary: "The cells whose reading is doubtful",
  description:
    "As they were read. A doubt is over once its cell holds another text, or somebody said that it is right.",
  request: { params },
  responses: { 200: { description: "The doubts", content: json(StandingDoubtsBody) }, ...problems(...IN_DATASET) },
});

const settle = createRoute({
  method: "put",
  path: "/datasets/{dataset}/doubts",
  summary: "Say of doubtful cells that they are right, or take that back",
  request: { params, body: jsonBody(SettleDoubts) },
  responses: { 204: { description: "Noted" }, ...problems(...IN_DATASET) },
});

export function importRecordsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const { access } = parts;
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset } = await access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await listImports(parts, dataset.id), 200);
  });
  router.openapi(file, async (c) => {
    const asked = c.req.valid("param");
    const { dataset } = await access.toDataset(requireUser(c), asked.dataset, "read");
    return sendKept(c, await importedFile(parts, dataset, asked.import));
  });
  router.openapi(doubts, async (c) => {
    const { dataset } = await access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await listDoubts(parts, dataset.id), 200);
  });
  router.openapi(settle, async (c) => {
    const user = requireUser(c);
    const { dataset } = await access.toDataset(user, c.req.valid("param").dataset, "comment");
    await settleDoubts(parts, dataset.id, user.id, c.req.valid("json"));
    return c.body(null, 204);
  });
  return router;
}
