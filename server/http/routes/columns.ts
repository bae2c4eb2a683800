/** The columns of a dataset, by their names: what a link from another table may point to. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { DatasetId } from "#shared/model/ids.ts";
import { ColumnListBody } from "../bodies.ts";
import { IN_DATASET, json, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/columns",
  summary: "The columns of a dataset",
  request: { params: z.object({ dataset: DatasetId }) },
  responses: {
    200: { description: "In the order of the table", content: json(ColumnListBody) },
    ...problems(...IN_DATASET),
  },
});

export function columnsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    const columns = await parts.live.read(dataset.id, ({ table }) =>
      table.columns.map(({ id, name }) => ({ id, name })),
    );
    return c.json(columns, 200);
  });
  return router;
}
