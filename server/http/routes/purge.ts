/** The purge of a dataset: what it would destroy, and the asking for it. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { previewPurge } from "#server/purge/preview.ts";
import { purgeDataset } from "#server/purge/purge.ts";
import { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { PurgeOrder } from "#shared/wire/purge.ts";
import { PurgeDoneBody, PurgePreviewBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { askAgain } from "../session.ts";

const params = z.object({ dataset: DatasetId });
const columnList = z
  .string()
  .max(LIMITS.columns * 25)
  .transform((text) => (text === "" ? [] : text.split(",")))
  .pipe(z.array(ColumnId).max(LIMITS.columns));

const preview = createRoute({
  method: "get",
  path: "/datasets/{dataset}/purge",
  summary: "What a purge would destroy",
  description: "`columns`: ids separated by commas, of columns that would go too.",
  request: {
    params,
    query: z.object({
      columns: z
        .string()
        .max(LIMITS.columns * 25)
        .optional(),
    }),
  },
  responses: {
    200: { description: "What goes, and what stays", content: json(PurgePreviewBody) },
    ...problems(...IN_DATASET),
  },
});

const purge = createRoute({
  method: "post",
  path: "/datasets/{dataset}/purge",
  summary: "Destroy all that a table was before now",
  description:
    "For owners; for good. The table stays as it is, without the columns named. Its history, versions, files and snapshots are destroyed; sockets in it are closed with 4401, and copies of former incarnations are refused.",
  request: { params, body: jsonBody(PurgeOrder) },
  responses: {
    200: { description: "Destroyed", content: json(PurgeDoneBody) },
    ...problems(...IN_DATASET, "name-differs", "dataset-public", "purge-runs", "column-not-found", "not-ready"),
  },
});

export function purgeRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(preview, async (c) => {
    const found = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "manage");
    const columns = columnList.safeParse(c.req.valid("query").columns ?? "");
    // else it would be said that nothing of them goes
    if (!columns.success) throw new ProblemError("bad-request", { place: "query.columns", cause: columns.error });
    return c.json(await previewPurge(parts, found, new Set(columns.data)), 200);
  });
  router.openapi(purge, async (c) => {
    const user = requireUser(c);
    const { dataset } = c.req.valid("param");
    const found = await parts.access.toDataset(user, dataset, "manage");
    const mayStill = async () => parts.access.toDataset(await askAgain(c, parts), dataset, "manage");
    return c.json(await purgeDataset(parts, { ...found, user }, c.req.valid("json"), mayStill), 200);
  });
  return router;
}
