/** Datasets: what is known of one, its name, its failed checks, its schema. Its table travels by the socket. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { chooseSchema } from "#server/datasets/choose-schema.ts";
import { createIssuePages } from "#server/datasets/issue-pages.ts";
import { previewSchema } from "#server/datasets/preview-schema.ts";
import { type InDataset, requireSame } from "#server/people/access.ts";
import { locksOf, requireOpen } from "#server/people/locks.ts";
import { lastPurge } from "#server/purge/last-purge.ts";
import { DatasetId, type UserId } from "#shared/model/ids.ts";
import { ChooseSchema, type Dataset, RenameDataset } from "#shared/wire/http.ts";
import { DatasetBody, IssuePageBody, SchemaPreviewBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { createBuckets } from "../rate-limit.ts";
import { createRouter } from "../router.ts";
import { askAgain } from "../session.ts";

const params = z.object({ dataset: DatasetId });

const show = createRoute({
  method: "get",
  path: "/datasets/{dataset}",
  summary: "See a dataset",
  request: { params },
  responses: { 200: { description: "The dataset", content: json(DatasetBody) }, ...problems(...IN_DATASET) },
});

const rename = createRoute({
  method: "patch",
  path: "/datasets/{dataset}",
  summary: "Rename a dataset",
  request: { params, body: jsonBody(RenameDataset) },
  responses: { 200: { description: "The dataset", content: json(DatasetBody) }, ...problems(...IN_DATASET, "locked") },
});

const issues = createRoute({
  method: "get",
  path: "/datasets/{dataset}/issues",
  summary: "The failed checks",
  description: "In pages of at most 5,000. The pages that follow a first one are of the same revision.",
  request: { params, query: z.object({ cursor: z.string().max(100).optional() }) },
  responses: {
    200: { description: "One page", content: json(IssuePageBody) },
    ...problems(...IN_DATASET, "page-expired"),
  },
});

const SCHEMA_SOURCES = [
  "schema-not-json",
  "schema-not-valid",
  "schema-too-large",
  "address-refused",
  "address-unreachable",
  "address-not-a-file",
  "too-many-requests",
  "catalogue-unreachable",
  "catalogue-entry-not-found",
] as const;

const schema = createRoute({
  method: "put",
  path: "/datasets/{dataset}/schema",
  summary: "Choose the Table Schema",
  request: { params, body: jsonBody(ChooseSchema) },
  responses: {
    204: { description: "Chosen, and on disk" },
    ...problems(...IN_DATASET, "locked", "incarnation-changed", ...SCHEMA_SOURCES),
  },
});

const preview = createRoute({
  method: "post",
  path: "/datasets/{dataset}/schema/preview",
  summary: "See what a Table Schema would change",
  description:
    "Changes nothing: how it differs from the schema in use, the columns it matches, and how many checks would fail.",
  request: { params, body: jsonBody(ChooseSchema) },
  responses: {
    200: { description: "What would change", content: json(SchemaPreviewBody) },
    ...problems(...IN_DATASET, ...SCHEMA_SOURCES),
  },
});

export function datasetsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const { access } = parts;
  const pages = createIssuePages(parts);
  // each is a request of ours to somebody else's server
  const mayFetch = createBuckets({ atOnce: 20, perMinute: 10, now: parts.now });
  // the whole table is read, and judged anew
  const mayChoose = createBuckets({ atOnce: 60, perMinute: 30, now: parts.now });
  const requireTurn = (user: UserId, { from }: ChooseSchema) => {
    if (from === "address") mayFetch(user);
    if (from !== "none") mayChoose(user);
  };
  const router = createRouter();
  router.openapi(show, async (c) => {
    const found = await access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    const { id } = found.dataset;
    const [locks, purged] = await Promise.all([locksOf(parts, id), lastPurge(parts, id)]);
    return c.json({ ...presentDataset(found), locks, ...(purged === null ? {} : { purged }) }, 200);
  });
  router.openapi(rename, async (c) => {
    const found = await access.toDataset(requireUser(c), c.req.valid("param").dataset, "edit");
    const { name } = c.req.valid("json");
    await requireOpen(parts, found);
    await parts.datasets.change(found.dataset.id, { name });
    parts.live.notify(found.dataset.id, { kind: "dataset", dataset: found.dataset.id });
    return c.json({ ...presentDataset(found), name }, 200);
  });
  router.openapi(issues, async (c) => {
    const { dataset } = await access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    const { cursor } = c.req.valid("query");
    return c.json(cursor === undefined ? await pages.first(dataset) : pages.next(dataset, cursor), 200);
  });
  router.openapi(schema, async (c) => {
    const user = requireUser(c);
    const { dataset } = await access.toDataset(user, c.req.valid("param").dataset, "edit");
    // one that is derived from the table takes its time
    const roleNow = async () =>
      requireSame(dataset, await access.toDataset(await askAgain(c, parts), dataset.id, "edit")).role;
    const choice = c.req.valid("json");
    requireTurn(user.id, choice);
    await chooseSchema(parts, dataset.id, { id: user.id, roleNow }, choice, languageOf(c, parts));
    return c.body(null, 204);
  });
  router.openapi(preview, async (c) => {
    const user = requireUser(c);
    const { dataset } = await access.toDataset(user, c.req.valid("param").dataset, "edit");
    const mayStill = async () => access.toDataset(await askAgain(c, parts), dataset.id, "edit");
    const choice = c.req.valid("json");
    requireTurn(user.id, choice);
    return c.json(await previewSchema(parts, dataset.id, choice, languageOf(c, parts), mayStill), 200);
  });
  return router;
}

export function presentDataset({ dataset, space, role }: InDataset): Dataset {
  return {
    id: dataset.id,
    name: dataset.name,
    space: { id: space.id, name: space.name, role },
    role,
    incarnation: dataset.incarnation,
    original: dataset.original !== null,
  };
}
