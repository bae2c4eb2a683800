/** What goes with the socket: tickets to open it, and updates too large for one of its messages. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { requireSame } from "#server/people/access.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { IN_DATASET, json, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { limitBody } from "../request-body.ts";
import { createRouter } from "../router.ts";
import { askAgain, tokenOf } from "../session.ts";

const params = z.object({ dataset: DatasetId });

const ticket = createRoute({
  method: "post",
  path: "/datasets/{dataset}/tickets",
  summary: "Get a ticket for the socket",
  description: "For programs that cannot send headers: open /sync/{dataset}?ticket=… within 30 seconds, once.",
  request: { params },
  responses: {
    201: { description: "The ticket", content: json(z.object({ ticket: z.string() }).meta({ id: "Ticket" })) },
    ...problems(...IN_DATASET),
  },
});

const update = createRoute({
  method: "post",
  path: "/datasets/{dataset}/updates",
  summary: "Send a large update",
  description:
    "The body is one Yjs update (V1), under the same rules as on the socket. With `incarnation`, it is taken only while the dataset is still that one.",
  request: {
    params,
    query: z.object({ incarnation: z.coerce.number().int().optional() }),
    body: {
      required: true,
      content: { "application/octet-stream": { schema: z.unknown().meta({ format: "binary" }) } },
    },
  },
  responses: {
    204: { description: "On disk" },
    ...problems(...IN_DATASET, "locked", "too-large", "incarnation-changed"),
  },
});

export function updatesRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(ticket, async (c) => {
    const user = requireUser(c);
    const { dataset } = await parts.access.toDataset(user, c.req.valid("param").dataset, "read");
    const token = tokenOf(c);
    if (token === null) throw new ProblemError("not-signed-in");
    return c.json({ ticket: parts.tickets.issue(token, dataset.id) }, 201);
  });
  router.openapi({ ...update, middleware: [limitBody(parts.limits.unpackedBytes)] }, async (c) => {
    const user = requireUser(c);
    const { dataset } = await parts.access.toDataset(user, c.req.valid("param").dataset, "edit");
    const { incarnation = dataset.incarnation } = c.req.valid("query");
    if (incarnation !== dataset.incarnation) throw new ProblemError("incarnation-changed");
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    // a slow body takes minutes: who was removed meanwhile, or signed out, writes nothing any more
    const { role } = requireSame(dataset, await parts.access.toDataset(await askAgain(c, parts), dataset.id, "edit"));
    await parts.live.applyUpdate(dataset.id, user.id, role, bytes);
    return c.body(null, 204);
  });
  return router;
}
