/** Files for a portal, a spreadsheet, a map: looked at before, made and read back, then fetched by who asked. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { exportMade, makeExport, previewOf } from "#server/exports/exports.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { ExportChoices, ExportPreview, MadeExport } from "#shared/wire/exports.ts";
import { sendKept } from "../attachment.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });
const Choices = ExportChoices.meta({ id: "ExportChoices" });

const preview = createRoute({
  method: "post",
  path: "/datasets/{dataset}/exports/preview",
  summary: "What a file would hold",
  description: "Its name, its columns with their names, its first rows, and what is left out.",
  request: { params: inDataset, body: jsonBody(Choices) },
  responses: {
    200: { description: "What it would hold", content: json(ExportPreview.meta({ id: "ExportPreview" })) },
    ...problems(...IN_DATASET, "too-large"),
  },
});

const make = createRoute({
  method: "post",
  path: "/datasets/{dataset}/exports",
  summary: "Make a file",
  description:
    "CSV is read back by another program and compared with the table, cell by cell. The file is kept for a quarter of an hour, for who asked.",
  request: { params: inDataset, body: jsonBody(Choices) },
  responses: {
    201: { description: "It is ready to be fetched", content: json(MadeExport.meta({ id: "MadeExport" })) },
    ...problems(...IN_DATASET, "export-not-found", "export-not-proven", "workbook-too-small", "no-points", "too-large"),
  },
});

const fetchMade = createRoute({
  method: "get",
  path: "/datasets/{dataset}/exports/{export}",
  summary: "Fetch a file that was made",
  request: { params: inDataset.extend({ export: z.string().max(50) }) },
  responses: {
    200: { description: "The file", content: { "application/octet-stream": { schema: z.string() } } },
    ...problems(...IN_DATASET, "export-not-found"),
  },
});

export function madeExportsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(preview, async (c) => {
    const { dataset } = await parts.access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    return c.json(await previewOf(parts, { dataset, choices: c.req.valid("json"), signal: c.req.raw.signal }), 200);
  });
  router.openapi(make, async (c) => {
    const user = requireUser(c);
    const { dataset } = await parts.access.toDataset(user, c.req.valid("param").dataset, "read");
    const asked = { dataset, choices: c.req.valid("json"), signal: c.req.raw.signal };
    const words = WORDS[languageOf(c, parts)];
    return c.json(await makeExport(parts, { ...asked, user: user.id, words }), 201);
  });
  router.openapi(fetchMade, async (c) => {
    const user = requireUser(c);
    const { dataset: id, export: made } = c.req.valid("param");
    const { dataset } = await parts.access.toDataset(user, id, "read");
    return sendKept(c, exportMade(parts, made, { dataset: dataset.id, user: user.id }));
  });
  return router;
}
