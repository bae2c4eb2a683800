/** For whoever watches over the server: it is up, and its database answers. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { UserId } from "#shared/model/ids.ts";
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

export function healthRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  const nobody = UserId.parse("0".repeat(20));
  router.openapi(check, async (c) => {
    await parts.people.find(nobody);
    return c.json({ ok: true as const }, 200);
  });
  return router;
}
