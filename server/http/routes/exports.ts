/** Exports: the table as a file. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { exportCsv, exportFileName } from "#server/datasets/export-csv.ts";
import { openRecordedTable } from "#server/datasets/recorded-table.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { IN_DATASET, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

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

export function exportsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(csv, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c).id, c.req.valid("param").dataset, "read");
    const { table, close } = await openRecordedTable(parts.updateLog, dataset.id);
    return c.body(streamOf(exportCsv(table), close), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${exportFileName(dataset.name)}"`,
      "Cache-Control": "no-store",
    });
  });
  return router;
}

/** Pieces of text as bytes, each made when the reader is ready for it. `close` is called once, at the end or when the reader leaves. */
function streamOf(pieces: Iterable<string>, close: () => void): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      // one piece a turn: a large export leaves the others their turn
      await new Promise<void>((resolve) => setImmediate(resolve));
      try {
        const { done, value } = iterator.next();
        if (!done) return controller.enqueue(encoder.encode(value));
        close();
        controller.close();
      } catch (error) {
        close();
        controller.error(error);
      }
    },
    cancel: close,
  });
}
