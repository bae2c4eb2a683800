/** For whoever watches over the server: it is up, its database answers; and it takes edits. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { UserId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { json, problems } from "../describe.ts";
import type { Env } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const check = createRoute({
  method: "get",
  path: "/healthz",
  summary: "Is the server well?",
  responses: { 200: { description: "It is", content: json(z.object({ ok: z.literal(true) })) }, ...problems() },
});

const ready = createRoute({
  method: "get",
  path: "/readyz",
  summary: "Does the server take edits?",
  description: "Writes to the database to know. `place` says why it does not.",
  responses: {
    200: { description: "It does", content: json(z.object({ ready: z.literal(true) })) },
    ...problems("not-ready"),
  },
});

export function healthRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  const nobody = UserId.parse("0".repeat(20));
  router.openapi(check, async (c) => {
    await parts.people.find(nobody);
    return c.json({ ok: true as const }, 200);
  });
  router.openapi(ready, (c) => {
    c.header("Cache-Control", "no-store");
    const readiness = parts.watch.readiness();
    if (!readiness.ready) throw new ProblemError("not-ready", { place: readiness.why });
    return c.json({ ready: true as const }, 200);
  });
  return router;
}
