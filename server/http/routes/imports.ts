/** Imports: an upload becomes a dataset, while its reader watches. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { importUpload } from "#server/datasets/import-upload.ts";
import { UploadId } from "#shared/model/ids.ts";
import { type ImportEvent, ImportRequest } from "#shared/wire/imports.ts";
import { ImportEventBody } from "../bodies.ts";
import { jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import { expected } from "../errors.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { problemBody } from "../problem-body.ts";
import { createRouter } from "../router.ts";
import { askAgain } from "../session.ts";
import { requireUpload } from "./uploads.ts";

const start = createRoute({
  method: "post",
  path: "/uploads/{upload}/import",
  summary: "Import an upload as a dataset",
  description:
    "Answers with a stream of events: progress, then exactly one done or failed. Closing the connection gives the import up. The dataset exists when done is sent.",
  request: { params: z.object({ upload: UploadId }), body: jsonBody(ImportRequest) },
  responses: {
    200: { description: "Events", content: { "text/event-stream": { schema: ImportEventBody } } },
    ...problems("not-signed-in", "forbidden", "upload-not-found", "bad-request"),
  },
});

export function importsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(start, async (c) => {
    const user = requireUser(c);
    const upload = await requireUpload(parts, user, c.req.valid("param").upload);
    const request = c.req.valid("json");
    const language = languageOf(c, parts);
    // a proxy that gathers the answer would hide the progress
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (stream) => {
      const givenUp = new AbortController();
      stream.onAbort(() => givenUp.abort());
      const send = (event: ImportEvent) => stream.writeSSE({ data: JSON.stringify(event) });
      const progress = createProgress((done) => send({ kind: "progress", done }));
      try {
        const mayStill = async () => requireUpload(parts, await askAgain(c, parts), upload.id);
        const watch = { onProgress: progress.report, signal: givenUp.signal, mayStill };
        const imported = await importUpload(parts, upload, user.id, request, watch);
        await progress.sent();
        await send({ kind: "done", ...imported });
      } catch (error) {
        // nobody is there to read it
        if (givenUp.signal.aborted) return;
        await send({ kind: "failed", problem: problemBody(expected(error, parts), language) });
      }
    });
  });
  return router;
}

/** Sends a share when it has grown by a hundredth, one after the other. */
export function createProgress(send: (done: number) => Promise<void>) {
  let last = -1;
  let sending: Promise<void> = Promise.resolve();
  return {
    report: (done: number) => {
      if (done < last + 0.01) return;
      last = done;
      sending = sending.then(() => send(done));
    },
    sent: () => sending,
  };
}
