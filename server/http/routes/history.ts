/** The history of a dataset: who changed what, when, from what to what. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { readHandEdits } from "#server/cleaning/hand-edits.ts";
import { readHistory, readHistoryEntry, readHistoryPeople, readTouchedRows } from "#server/history/read-history.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { ChangedRowsQuery, HistoryQuery } from "#shared/wire/history.ts";
import { ChangedRowsBody, HandEditsBody, HistoryDetailBody, HistoryPageBody, HistoryPeopleBody } from "../bodies.ts";
import { IN_DATASET, json, problems } from "../describe.ts";
import { type Env, type KnownUser, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });

const page = createRoute({
  method: "get",
  path: "/datasets/{dataset}/history",
  summary: "The history of a dataset, of a row, of a cell, of a column or of a person",
  description:
    "Newest first, 50 a page; filters combine. One gesture is one entry, however many cells it changed. It holds all that was recorded before, but for a table whose history is still being read from its log.",
  request: { params: inDataset, query: HistoryQuery },
  responses: { 200: { description: "A page", content: json(HistoryPageBody) }, ...problems(...IN_DATASET) },
});

const people = createRoute({
  method: "get",
  path: "/datasets/{dataset}/history/people",
  summary: "Everybody who is in the history of a dataset",
  request: { params: inDataset },
  responses: { 200: { description: "By name", content: json(HistoryPeopleBody) }, ...problems(...IN_DATASET) },
});

const rows = createRoute({
  method: "get",
  path: "/datasets/{dataset}/history/rows",
  summary: "The rows that were written in since a moment, by anyone or by a person",
  description:
    "Rows added and brought back are among them, and rows deleted since may be. What an import brought counts as written by nobody.",
  request: { params: inDataset, query: ChangedRowsQuery },
  responses: { 200: { description: "Their ids, packed", content: json(ChangedRowsBody) }, ...problems(...IN_DATASET) },
});

const handEdits = createRoute({
  method: "get",
  path: "/datasets/{dataset}/history/hand-edits",
  summary: "What hands wrote in cells since the import, and stands",
  description: "At most 20,000 cells: of gestures that write in more than are left, how many they are.",
  request: { params: inDataset },
  responses: {
    200: { description: "Oldest first", content: json(HandEditsBody) },
    ...problems(...IN_DATASET, "too-many-requests"),
  },
});

const detail = createRoute({
  method: "get",
  path: "/datasets/{dataset}/history/{entry}",
  summary: "Everything one gesture changed",
  description:
    "Every cell with its text before and after, to show it or to take it back. Where its value was said not to be available, U+FDD0 and the code of the reason stand in place of a text.",
  request: { params: z.object({ dataset: DatasetId, entry: z.string().max(100) }) },
  responses: {
    200: { description: "The gesture", content: json(HistoryDetailBody) },
    ...problems(...IN_DATASET, "entry-not-found"),
  },
});

export function historyRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const reading = async (user: KnownUser, dataset: DatasetId) =>
    (await parts.access.toDataset(user, dataset, "read")).dataset.id;
  const router = createRouter();
  router.openapi(page, async (c) => {
    const dataset = await reading(requireUser(c), c.req.valid("param").dataset);
    return c.json(await readHistory(parts, dataset, c.req.valid("query")), 200);
  });
  router.openapi(people, async (c) => {
    const dataset = await reading(requireUser(c), c.req.valid("param").dataset);
    return c.json(await readHistoryPeople(parts, dataset), 200);
  });
  router.openapi(rows, async (c) => {
    const dataset = await reading(requireUser(c), c.req.valid("param").dataset);
    return c.json(await readTouchedRows(parts, dataset, c.req.valid("query")), 200);
  });
  router.openapi(handEdits, async (c) => {
    const dataset = await reading(requireUser(c), c.req.valid("param").dataset);
    return c.json(await readHandEdits(parts, dataset), 200);
  });
  router.openapi(detail, async (c) => {
    const { dataset: asked, entry } = c.req.valid("param");
    const dataset = await reading(requireUser(c), asked);
    return c.json(await readHistoryEntry(parts, dataset, entry), 200);
  });
  return router;
}
