/** The schema of a dataset as its team makes it: edited, and taken away as a file. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { editSchema } from "#server/datasets/edit-schema.ts";
import { schemaFileName, schemaFileOf } from "#server/datasets/schema-file.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { SchemaEdits } from "#shared/wire/schemas.ts";
import { SchemaEditedBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import { isKnownTag } from "../known-tag.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const params = z.object({ dataset: DatasetId });

const edit = createRoute({
  method: "post",
  path: "/datasets/{dataset}/schema/edits",
  summary: "Edit the Table Schema",
  description:
    "All of the edits, or none, in their order, after those of others. `undo` takes back what was done and nothing else. A schema of the catalogue becomes one of the team’s own. Of a schema near the limit of size, some twenty edits at a time.",
  request: { params, body: jsonBody(SchemaEdits) },
  responses: {
    200: { description: "Done, and on disk", content: json(SchemaEditedBody) },
    ...problems(
      ...IN_DATASET,
      "locked",
      "schema-not-found",
      "schema-not-json",
      "schema-not-valid",
      "too-many-columns",
      "schema-too-large",
    ),
  },
});

const file = createRoute({
  method: "get",
  path: "/datasets/{dataset}/schema",
  summary: "The Table Schema as a file",
  description: "The descriptor in use, with everything it says, as the reference engine reads it.",
  request: { params },
  responses: {
    200: { description: "The file", content: { "application/json": { schema: z.unknown() } } },
    304: { description: "Not changed since the file with that tag" },
    ...problems(...IN_DATASET, "schema-not-found"),
  },
});

export function schemaEditsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const { access } = parts;
  const router = createRouter();
  router.openapi(edit, async (c) => {
    const user = requireUser(c);
    const { dataset, role } = await access.toDataset(user, c.req.valid("param").dataset, "edit");
    const { edits } = c.req.valid("json");
    return c.json(await editSchema(parts, dataset.id, { id: user.id, role }, edits, languageOf(c, parts)), 200);
  });
  router.openapi(file, async (c) => {
    const { dataset } = await access.toDataset(requireUser(c), c.req.valid("param").dataset, "read");
    const { text, tag } = await schemaFileOf(parts, dataset.id);
    c.header("ETag", tag);
    c.header("Cache-Control", "private, no-cache");
    if (isKnownTag(c, tag)) return c.body(null, 304);
    c.header("Content-Disposition", `attachment; filename="${schemaFileName(dataset.name)}"`);
    c.header("Content-Type", "application/json; charset=utf-8");
    return c.body(text, 200);
  });
  return router;
}
