/** Exports: the table as a file, and the file it came from. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { exportCsv, exportFileName } from "#server/datasets/export-csv.ts";
import { originalOf } from "#server/datasets/original-file.ts";
import { openRecordedTable } from "#server/datasets/recorded-table.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { sendKept } from "../attachment.ts";
import { IN_DATASET, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { streamOf } from "../text-stream.ts";

const csv = createRoute({
  method: "get",
  path: "/datasets/{dataset}/export.csv",
  summary: "Export as CSV",
  description: "UTF-8, RFC 4180: commas, CRLF, quotes only where needed. What is on disk when the answer begins.",
  request: { params: z.object({ dataset: DatasetId }) },
  responses: {
    200: { description: "The file", content: { "text/csv": { schema: z.string() } } },
    ...problems(...IN_DATASET),
  },
});

const original = createRoute({
  method: "get",
  path: "/datasets/{dataset}/original",
  summary: "The file it was imported from",
  description: "Byte for byte, under the name it came with.",
  request: { params: z.object({ dataset: DatasetId }) },
  responses: {
    200: { description: "The file", content: { "application/octet-stream": { schema: z.string() } } },
    ...problems(...IN_DATASET, "original-not-found"),
  },
});

export function exportsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(csv, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    const { table, close } = await openRecordedTable(parts.updateLog, dataset.id);
    return c.body(streamOf(exportCsv(table), close), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${exportFileName(dataset.name)}"`,
      "Cache-Control": "no-store",
    });
  });
  router.openapi(original, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return sendKept(c, await originalOf(parts, dataset));
  });
  return router;
}
