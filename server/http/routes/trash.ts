/** The trash of a space: datasets go there, and come back. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { listTrash, moveToTrash, restoreFromTrash } from "#server/datasets/trash.ts";
import { requireDeletable } from "#server/people/locks.ts";
import { DatasetId, SpaceId } from "#shared/model/ids.ts";
import { DatasetBody, TrashBody } from "../bodies.ts";
import { IN_DATASET, IN_SPACE, json, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { presentDataset } from "./datasets.ts";

const list = createRoute({
  method: "get",
  path: "/spaces/{space}/trash",
  summary: "The datasets in the trash of a space",
  request: { params: z.object({ space: SpaceId }) },
  responses: { 200: { description: "Last deleted first", content: json(TrashBody) }, ...problems(...IN_SPACE) },
});

const remove = createRoute({
  method: "delete",
  path: "/datasets/{dataset}",
  summary: "Put a dataset in the trash",
  description:
    "Owners any; editors those they made, while nothing in it is closed. It comes back with everything, for 30 days. Sockets in it are closed with 4404.",
  request: { params: z.object({ dataset: DatasetId }) },
  responses: { 204: { description: "In the trash" }, ...problems(...IN_DATASET, "locked") },
});

const restore = createRoute({
  method: "post",
  path: "/datasets/{dataset}/restoration",
  summary: "Take a dataset out of the trash",
  request: { params: z.object({ dataset: DatasetId }) },
  responses: { 200: { description: "The dataset", content: json(DatasetBody) }, ...problems(...IN_DATASET) },
});

export function trashRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const { access } = parts;
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { space } = await access.toSpace(requireUser(c), c.req.valid("param").space, "read");
    return c.json({ datasets: await listTrash(parts, space.id) }, 200);
  });
  router.openapi(remove, async (c) => {
    const user = requireUser(c);
    const found = await access.toDataset(user, c.req.valid("param").dataset, "edit");
    await requireDeletable(parts, found, user.id);
    const { dataset, space } = found;
    await moveToTrash(parts, dataset.id, user.id);
    await parts.audit.note(space.id, user.id, { action: "dataset-deleted", dataset: dataset.id, name: dataset.name });
    return c.body(null, 204);
  });
  router.openapi(restore, async (c) => {
    const user = requireUser(c);
    const found = await access.toDatasetOrTrash(user, c.req.valid("param").dataset, "edit");
    const { dataset, space } = found;
    await restoreFromTrash(parts, dataset.id);
    // nothing was asked for it meanwhile
    parts.geocodingRunner.wake();
    await parts.audit.note(space.id, user.id, {
      action: "dataset-given-back",
      dataset: dataset.id,
      name: dataset.name,
    });
    return c.json(presentDataset(found), 200);
  });
  return router;
}
