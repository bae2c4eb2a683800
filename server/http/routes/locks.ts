/** Locks: what owners closed to editors of a dataset. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { lock, shownLocksOf, unlock } from "#server/people/locks.ts";
import { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { LockListBody } from "../bodies.ts";
import { IN_DATASET, json, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const ofTable = z.object({ dataset: DatasetId });
const ofColumn = z.object({ dataset: DatasetId, column: ColumnId });
const LISTED = { 200: { description: "What is closed now, oldest first", content: json(LockListBody) } };

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/locks",
  summary: "What is closed to editors",
  request: { params: ofTable },
  responses: { ...LISTED, ...problems(...IN_DATASET) },
});

const lockTable = createRoute({
  method: "put",
  path: "/datasets/{dataset}/lock",
  summary: "Close the table to editors",
  description: "Owners may still write.",
  request: { params: ofTable },
  responses: { ...LISTED, ...problems(...IN_DATASET) },
});

const unlockTable = createRoute({
  method: "delete",
  path: "/datasets/{dataset}/lock",
  summary: "Open the table to editors again",
  request: { params: ofTable },
  responses: { ...LISTED, ...problems(...IN_DATASET, "not-found") },
});

const lockColumn = createRoute({
  method: "put",
  path: "/datasets/{dataset}/columns/{column}/lock",
  summary: "Close a column to editors",
  description: "Its cells, name, type, place and existence; and no row that holds a text there may be deleted.",
  request: { params: ofColumn },
  responses: { ...LISTED, ...problems(...IN_DATASET, "column-not-found") },
});

const unlockColumn = createRoute({
  method: "delete",
  path: "/datasets/{dataset}/columns/{column}/lock",
  summary: "Open a column to editors again",
  request: { params: ofColumn },
  responses: { ...LISTED, ...problems(...IN_DATASET, "not-found") },
});

export function locksRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const managing = async (c: Context<Env>, dataset: DatasetId) => {
    const user = requireUser(c);
    return { user, found: await parts.access.toDataset(user, dataset, "manage") };
  };
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await shownLocksOf(parts, dataset.id), 200);
  });
  router.openapi(lockTable, async (c) => {
    const { user, found } = await managing(c, c.req.valid("param").dataset);
    await lock(parts, found, user.id, null);
    return c.json(await shownLocksOf(parts, found.dataset.id), 200);
  });
  router.openapi(unlockTable, async (c) => {
    const { user, found } = await managing(c, c.req.valid("param").dataset);
    await unlock(parts, found, user.id, null);
    return c.json(await shownLocksOf(parts, found.dataset.id), 200);
  });
  router.openapi(lockColumn, async (c) => {
    const { dataset: id, column } = c.req.valid("param");
    const { user, found } = await managing(c, id);
    const known = await parts.live.read(id, ({ table }) => table.columns.some((one) => one.id === column));
    if (!known) throw new ProblemError("column-not-found");
    await lock(parts, found, user.id, column);
    return c.json(await shownLocksOf(parts, id), 200);
  });
  router.openapi(unlockColumn, async (c) => {
    const { dataset: id, column } = c.req.valid("param");
    const { user, found } = await managing(c, id);
    await unlock(parts, found, user.id, column);
    return c.json(await shownLocksOf(parts, id), 200);
  });
  return router;
}
