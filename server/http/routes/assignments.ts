/** What of a dataset is shared out among people. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { cancelAssignment, listAssignments, shareOut } from "#server/review/assignments.ts";
import { AssignmentId, DatasetId } from "#shared/model/ids.ts";
import { ShareOut } from "#shared/wire/assignments.ts";
import { AssignmentListBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/assignments",
  summary: "Who completes what",
  description: "Gestures of sharing out, oldest first: the last one that names a row or a column says whose it is.",
  request: { params: inDataset },
  responses: {
    200: { description: "All that stand", content: json(AssignmentListBody) },
    ...problems(...IN_DATASET),
  },
});

const share = createRoute({
  method: "post",
  path: "/datasets/{dataset}/assignments",
  summary: "Share rows or columns out among people",
  request: { params: inDataset, body: jsonBody(ShareOut) },
  responses: {
    204: { description: "Shared out" },
    ...problems(...IN_DATASET, "member-not-found", "too-many-assignments"),
  },
});

const cancel = createRoute({
  method: "delete",
  path: "/datasets/{dataset}/assignments/{assignment}",
  summary: "Cancel a gesture of sharing out",
  description: "What was shared out before it holds again.",
  request: { params: z.object({ dataset: DatasetId, assignment: AssignmentId }) },
  responses: { 204: { description: "Cancelled" }, ...problems(...IN_DATASET, "not-found") },
});

export function assignmentsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    const found = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await listAssignments(parts, found), 200);
  });
  router.openapi(share, async (c) => {
    const user = requireUser(c);
    const found = await parts.access.toDataset(user, c.req.valid("param").dataset, "edit");
    await shareOut(parts, { ...found, user }, c.req.valid("json"));
    return c.body(null, 204);
  });
  router.openapi(cancel, async (c) => {
    const { dataset: id, assignment } = c.req.valid("param");
    const user = requireUser(c);
    const found = await parts.access.toDataset(user, id, "edit");
    await cancelAssignment(parts, { ...found, user }, assignment);
    return c.body(null, 204);
  });
  return router;
}
