/** A file that goes into a table which is there already: read as a table for whoever puts it in, and noted once it is. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import { readUploadTable } from "#server/datasets/read-upload-table.ts";
import { recordFileUpdate } from "#server/datasets/record-file-update.ts";
import { requireSame } from "#server/people/access.ts";
import { DatasetId, UploadId } from "#shared/model/ids.ts";
import { RecordFileUpdate, TableRequest, type UploadTableEvent } from "#shared/wire/file-updates.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { IN_DATASET, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import { expected } from "../errors.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { problemBody } from "../problem-body.ts";
import { createRouter } from "../router.ts";
import { askAgain } from "../session.ts";
import { createProgress } from "./imports.ts";
import { FILE_PROBLEMS, requireUpload } from "./uploads.ts";

const table = createRoute({
  method: "post",
  path: "/uploads/{upload}/table",
  summary: "Read an upload as a table",
  description:
    "Answers with lines of JSON: progress, then exactly one table or failed. After a table come its bytes: one Yjs update (V1) that makes it out of an empty document. Closing the connection gives the reading up.",
  request: { params: z.object({ upload: UploadId }), body: jsonBody(TableRequest) },
  responses: {
    200: {
      description: "Lines, then the update",
      content: { "application/octet-stream": { schema: z.unknown().meta({ format: "binary" }) } },
    },
    ...problems("not-signed-in", "forbidden", "upload-not-found", "bad-request"),
  },
});

const record = createRoute({
  method: "post",
  path: "/datasets/{dataset}/imports",
  summary: "Note that a file was put into the table",
  description: "Putting it in is an edit like any other, made by the client right before.",
  request: { params: z.object({ dataset: DatasetId }), body: jsonBody(RecordFileUpdate) },
  responses: {
    204: { description: "Noted" },
    ...problems(...IN_DATASET, "upload-not-found", "incarnation-changed", ...FILE_PROBLEMS),
  },
});

export function fileUpdatesRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(table, async (c) => {
    const upload = await requireUpload(parts, requireUser(c), c.req.valid("param").upload);
    const { choices } = c.req.valid("json");
    const language = languageOf(c, parts);
    // a proxy that gathers the answer would hide the progress
    c.header("X-Accel-Buffering", "no");
    c.header("Content-Type", "application/octet-stream");
    return stream(c, async (lines) => {
      const givenUp = new AbortController();
      lines.onAbort(() => givenUp.abort());
      const send = async (event: UploadTableEvent) => {
        await lines.write(`${JSON.stringify(event)}\n`);
      };
      const progress = createProgress((done) => send({ kind: "progress", done }));
      try {
        const watch = { onProgress: progress.report, signal: givenUp.signal };
        const read = await readUploadTable(parts, upload, choices, watch);
        await requireUpload(parts, await askAgain(c, parts), upload.id);
        await progress.sent();
        const doubts = read.doubts.listed.map(({ code, row, column }) => ({ code, row, column }));
        await send({ kind: "table", bytes: read.update.length, doubts });
        await lines.write(read.update);
      } catch (error) {
        // nobody is there to read it
        if (givenUp.signal.aborted) return;
        await send({ kind: "failed", problem: problemBody(expected(error, parts), language) });
      }
    });
  });
  router.openapi(record, async (c) => {
    const user = requireUser(c);
    const { dataset: id } = c.req.valid("param");
    const { dataset } = await parts.access.toDataset(user, id, "edit");
    const { upload: of, ...update } = c.req.valid("json");
    const upload = await requireUpload(parts, user, of);
    if (upload.space !== dataset.space) throw new ProblemError("upload-not-found");
    const mayStill = async () => {
      const still = await askAgain(c, parts);
      requireSame(dataset, await parts.access.toDataset(still, id, "edit"));
      // a purge of another table of the space takes what was sent and imported nowhere
      await requireUpload(parts, still, of);
    };
    await recordFileUpdate(parts, dataset.id, upload, user.id, update, mayStill);
    return c.body(null, 204);
  });
  return router;
}
