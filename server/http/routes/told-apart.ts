/** What was said not to be the same: values of a column, or rows. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { addApart, forgetApart, readApart } from "#server/cleaning/told-apart.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { ApartOf, ForgetApart, TellApart } from "#shared/wire/told-apart.ts";
import { ToldApartListBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const params = z.object({ dataset: DatasetId, of: ApartOf });
const path = "/datasets/{dataset}/told-apart/{of}";

const list = createRoute({
  method: "get",
  path,
  summary: "Values of a column, or rows, that were said not to be the same",
  request: { params },
  responses: {
    200: { description: "Sets of texts, the newest last", content: json(ToldApartListBody) },
    ...problems(...IN_DATASET),
  },
});

const add = createRoute({
  method: "post",
  path,
  summary: "Say of some values, or rows, that none is the same as another",
  description:
    "They are proposed to nobody any more, until another one joins them. The oldest sets are forgotten first.",
  request: { params, body: jsonBody(TellApart) },
  responses: { 204: { description: "Kept" }, ...problems(...IN_DATASET, "column-not-found") },
});

const forget = createRoute({
  method: "delete",
  path,
  summary: "Forget what was said not to be the same",
  description: "All of it, for everyone; not when somebody said more since it was read.",
  request: { params, query: ForgetApart },
  responses: { 204: { description: "Forgotten" }, ...problems(...IN_DATASET, "told-apart-changed") },
});

export function toldApartRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset: asked, of } = c.req.valid("param");
    const { dataset } = await parts.access.toDataset(requireUser(c), asked, "read");
    return c.json(await readApart(parts, dataset.id, of), 200);
  });
  router.openapi(add, async (c) => {
    const { dataset: asked, of } = c.req.valid("param");
    const { dataset } = await parts.access.toDataset(requireUser(c), asked, "comment");
    await addApart(parts, dataset.id, of, c.req.valid("json"));
    return c.body(null, 204);
  });
  router.openapi(forget, async (c) => {
    const { dataset: asked, of } = c.req.valid("param");
    const user = requireUser(c);
    const { dataset } = await parts.access.toDataset(user, asked, "edit");
    await forgetApart(parts, dataset, user, of, c.req.valid("query").since);
    return c.body(null, 204);
  });
  return router;
}
