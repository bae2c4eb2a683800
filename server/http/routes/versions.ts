/** Versions: places in the history of a dataset that one can look at and come back to. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { exportCsv, exportFileName } from "#server/datasets/export-csv.ts";
import { privateColumns } from "#server/datasets/recorded-table.ts";
import {
  keepVersion,
  listVersions,
  openVersion,
  readVersion,
  renameVersion,
  requireVersion,
} from "#server/history/versions.ts";
import type { Ability } from "#shared/access/abilities.ts";
import { DatasetId, VersionId } from "#shared/model/ids.ts";
import { NameVersion } from "#shared/wire/versions.ts";
import { VersionBody, VersionListBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { streamOf } from "../text-stream.ts";

const inDataset = z.object({ dataset: DatasetId });
const inVersion = z.object({ dataset: DatasetId, version: VersionId });

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/versions",
  summary: "The versions of a dataset",
  request: { params: inDataset },
  responses: { 200: { description: "Newest first", content: json(VersionListBody) }, ...problems(...IN_DATASET) },
});

const keep = createRoute({
  method: "post",
  path: "/datasets/{dataset}/versions",
  summary: "Keep the table as it is now, under a name",
  description: "It holds all that was received before.",
  request: { params: inDataset, body: jsonBody(NameVersion) },
  responses: {
    201: { description: "The version", content: json(VersionBody) },
    ...problems(...IN_DATASET, "too-many-requests"),
  },
});

const rename = createRoute({
  method: "patch",
  path: "/datasets/{dataset}/versions/{version}",
  summary: "Name a version",
  description: "One with a name stays; those made by themselves are thinned out with age.",
  request: { params: inVersion, body: jsonBody(NameVersion) },
  responses: {
    200: { description: "The version", content: json(VersionBody) },
    ...problems(...IN_DATASET, "version-not-found"),
  },
});

const read = createRoute({
  method: "get",
  path: "/datasets/{dataset}/versions/{version}/document",
  summary: "The whole table as it was",
  description: "One Yjs update (V1) that makes the document.",
  request: { params: inVersion },
  responses: {
    200: {
      description: "The update",
      content: { "application/octet-stream": { schema: z.unknown().meta({ format: "binary" }) } },
    },
    ...problems(...IN_DATASET, "version-not-found"),
  },
});

const csv = createRoute({
  method: "get",
  path: "/datasets/{dataset}/versions/{version}/export.csv",
  summary: "Export a version as CSV",
  description: "As the export of the dataset, without what is private in that version or now.",
  request: { params: inVersion },
  responses: {
    200: { description: "The file", content: { "text/csv": { schema: z.string() } } },
    ...problems(...IN_DATASET, "version-not-found"),
  },
});

const restoration = createRoute({
  method: "post",
  path: "/datasets/{dataset}/versions/{version}/restorations",
  summary: "Keep the present before a version is restored",
  description: "Restoring itself is an edit like any other, made by the client right afterwards.",
  request: { params: inVersion },
  responses: {
    204: { description: "It is kept" },
    ...problems(...IN_DATASET, "version-not-found", "too-many-requests"),
  },
});

export function versionsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const acting = async (c: Context<Env>, id: DatasetId, ability: Ability) => {
    const user = requireUser(c);
    const { dataset } = await parts.access.toDataset(user, id, ability);
    return { user, dataset };
  };
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset } = await acting(c, c.req.valid("param").dataset, "read");
    return c.json({ versions: await listVersions(parts, dataset.id) }, 200);
  });
  router.openapi(keep, async (c) => {
    const { user, dataset } = await acting(c, c.req.valid("param").dataset, "edit");
    const { name } = c.req.valid("json");
    return c.json(await keepVersion(parts, dataset.id, { cause: "named", name, author: user.id }), 201);
  });
  router.openapi(rename, async (c) => {
    const { dataset: id, version } = c.req.valid("param");
    const { dataset } = await acting(c, id, "edit");
    return c.json(await renameVersion(parts, dataset.id, version, c.req.valid("json").name), 200);
  });
  router.openapi(read, async (c) => {
    const { dataset: id, version } = c.req.valid("param");
    const { dataset } = await acting(c, id, "read");
    return c.body(await readVersion(parts, dataset.id, version), 200, { "Content-Type": "application/octet-stream" });
  });
  router.openapi(csv, async (c) => {
    const { dataset: id, version } = c.req.valid("param");
    const { dataset } = await acting(c, id, "read");
    const kept = await privateColumns(parts.updateLog, dataset.id);
    const { table, at, close } = await openVersion(parts, dataset.id, version);
    const day = new Date(at).toISOString().slice(0, 10);
    return c.body(streamOf(exportCsv(table, kept), close), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${exportFileName(`${dataset.name} ${day}`)}"`,
      "Cache-Control": "no-store",
    });
  });
  router.openapi(restoration, async (c) => {
    const { dataset: id, version } = c.req.valid("param");
    const { user, dataset } = await acting(c, id, "edit");
    await requireVersion(parts, dataset.id, version);
    await keepVersion(parts, dataset.id, { cause: "before-restore", name: null, author: user.id });
    return c.body(null, 204);
  });
  return router;
}
