/** The journal of a space: who came, went, was given a right; for its owners. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { readAudit, readWholeAudit } from "#server/people/audit.ts";
import { SpaceId } from "#shared/model/ids.ts";
import { AuditQuery } from "#shared/wire/audit.ts";
import { auditCsv } from "../audit-csv.ts";
import { AuditPageBody } from "../bodies.ts";
import { IN_SPACE, json, problems } from "../describe.ts";
import { type Env, requirePerson } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inSpace = z.object({ space: SpaceId });

const page = createRoute({
  method: "get",
  path: "/spaces/{space}/audit",
  summary: "What was done to a space",
  description: "Newest first, 50 a page; filters combine.",
  request: { params: inSpace, query: AuditQuery },
  responses: { 200: { description: "A page", content: json(AuditPageBody) }, ...problems(...IN_SPACE) },
});

const csv = createRoute({
  method: "get",
  path: "/spaces/{space}/audit.csv",
  summary: "What was done to a space, as CSV",
  request: { params: inSpace, query: AuditQuery.omit({ before: true }) },
  responses: {
    200: { description: "The file", content: { "text/csv": { schema: z.string() } } },
    ...problems(...IN_SPACE),
  },
});

export function auditRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(page, async (c) => {
    const { space } = await parts.access.toSpace(requirePerson(c), c.req.valid("param").space, "manage");
    return c.json(await readAudit(parts, space.id, c.req.valid("query")), 200);
  });
  router.openapi(csv, async (c) => {
    const { space } = await parts.access.toSpace(requirePerson(c), c.req.valid("param").space, "manage");
    const lines = readWholeAudit(parts, space.id, c.req.valid("query"));
    return c.body(await auditCsv(lines, languageOf(c, parts)), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="journal.csv"',
    });
  });
  return router;
}
