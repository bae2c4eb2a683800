/** What was decided of the columns of a dataset that are about people. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { decideColumn, decidedColumns, reopenColumn } from "#server/datasets/private-data.ts";
import { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { DecideColumn } from "#shared/wire/private-data.ts";
import { DecidedColumnsBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });
const ofColumn = z.object({ dataset: DatasetId, column: ColumnId });

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/private-data",
  summary: "What was decided of columns about people",
  request: { params: inDataset },
  responses: {
    200: { description: "Each column once, the last decided last", content: json(DecidedColumnsBody) },
    ...problems(...IN_DATASET),
  },
});

const decide = createRoute({
  method: "put",
  path: "/datasets/{dataset}/private-data/{column}",
  summary: "Decide of a column: it is not published, or it is, and why",
  description: "It changes nothing of the table: who removes a column makes it private, or deletes it, there.",
  request: { params: ofColumn, body: jsonBody(DecideColumn) },
  responses: { 204: { description: "Decided" }, ...problems(...IN_DATASET, "column-not-found") },
});

const reopen = createRoute({
  method: "delete",
  path: "/datasets/{dataset}/private-data/{column}",
  summary: "Open a decision again",
  request: { params: ofColumn },
  responses: { 204: { description: "Open" }, ...problems(...IN_DATASET, "not-found") },
});

export function privateDataRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await decidedColumns(parts, dataset.id), 200);
  });
  router.openapi(decide, async (c) => {
    const user = requireUser(c);
    const { dataset, column } = c.req.valid("param");
    const found = await parts.access.toDataset(user, dataset, "comment");
    await decideColumn(parts, { ...found, user }, column, c.req.valid("json"));
    return c.body(null, 204);
  });
  router.openapi(reopen, async (c) => {
    const user = requireUser(c);
    const { dataset, column } = c.req.valid("param");
    const found = await parts.access.toDataset(user, dataset, "comment");
    await reopenColumn(parts, { ...found, user }, column);
    return c.body(null, 204);
  });
  return router;
}
