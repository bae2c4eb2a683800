/** What is held about me: all of it in one file, and its removal. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { eraseMyself, exportPersonalData, previewErasure } from "#server/people/personal-data.ts";
import { EraseMyself, ErasurePreview, HeldData } from "#shared/wire/personal-data.ts";
import { json, jsonBody, problems } from "../describe.ts";
import { type Env, requirePerson } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { limitRate } from "../rate-limit.ts";
import { createRouter } from "../router.ts";
import { endSession } from "../session.ts";

/** files one person may ask for, and names they may try, per minute */
const A_MINUTE = 10;

const show = createRoute({
  method: "get",
  path: "/me/data",
  summary: "Everything held about me, as one file",
  responses: {
    200: { description: "Rows of each kind", content: json(HeldData.meta({ id: "HeldData" })) },
    ...problems("not-signed-in", "forbidden", "too-many-requests"),
  },
});

const preview = createRoute({
  method: "get",
  path: "/me/data/erasure",
  summary: "What erasing my data would do",
  responses: {
    200: { description: "Said before it is done", content: json(ErasurePreview.meta({ id: "ErasurePreview" })) },
    ...problems("not-signed-in", "forbidden", "too-many-requests"),
  },
});

const erase = createRoute({
  method: "post",
  path: "/me/data/erasure",
  summary: "Erase my data",
  description: "What I did to tables and said about them stays, under “former member”. Cannot be undone.",
  request: { body: jsonBody(EraseMyself) },
  responses: {
    204: { description: "Erased; the session is over" },
    ...problems("not-signed-in", "forbidden", "bad-request", "name-differs", "ownership-to-pass", "too-many-requests"),
  },
});

export function personalDataRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.use("/me/data", limitRate({ perMinute: A_MINUTE, addressOf: (c) => c.get("user")?.id ?? "", now: parts.now }));
  router.use(
    "/me/data/erasure",
    limitRate({ perMinute: A_MINUTE, addressOf: (c) => c.get("user")?.id ?? "", now: parts.now }),
  );
  router.openapi(show, async (c) => {
    const data = await exportPersonalData(parts, requirePerson(c).id);
    return c.json(data, 200, { "Content-Disposition": 'attachment; filename="tablee.json"' });
  });
  router.openapi(preview, async (c) => c.json(await previewErasure(parts, requirePerson(c).id), 200));
  router.openapi(erase, async (c) => {
    await eraseMyself(parts, requirePerson(c).id, c.req.valid("json").name);
    await endSession(c, parts);
    return c.body(null, 204);
  });
  return router;
}
