/** Tokens of programs, for the owners of a space. A program itself never gets here. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { listApiTokens, makeApiToken, revokeApiToken } from "#server/people/api-tokens.ts";
import { ApiTokenId, SpaceId } from "#shared/model/ids.ts";
import { MakeApiToken } from "#shared/wire/members.ts";
import { ApiTokenListBody, MadeApiTokenBody } from "../bodies.ts";
import { IN_SPACE, json, jsonBody, problems } from "../describe.ts";
import { type Env, requirePerson } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inSpace = z.object({ space: SpaceId });

const list = createRoute({
  method: "get",
  path: "/spaces/{space}/tokens",
  summary: "The tokens of programs in a space",
  request: { params: inSpace },
  responses: { 200: { description: "Newest first", content: json(ApiTokenListBody) }, ...problems(...IN_SPACE) },
});

const make = createRoute({
  method: "post",
  path: "/spaces/{space}/tokens",
  summary: "Make a token for a program",
  description:
    "It acts as you, in this space alone, with at most its role, and manages nothing. Send it as `Authorization: Bearer tbl_…`. It is shown in this answer and never again.",
  request: { params: inSpace, body: jsonBody(MakeApiToken) },
  responses: { 201: { description: "The token", content: json(MadeApiTokenBody) }, ...problems(...IN_SPACE) },
});

const revoke = createRoute({
  method: "delete",
  path: "/spaces/{space}/tokens/{token}",
  summary: "Revoke a token",
  request: { params: z.object({ space: SpaceId, token: ApiTokenId }) },
  responses: { 204: { description: "It opens nothing any more" }, ...problems(...IN_SPACE, "not-found") },
});

export function tokensRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { space } = await parts.access.toSpace(requirePerson(c), c.req.valid("param").space, "manage");
    return c.json({ tokens: await listApiTokens(parts, space.id) }, 200);
  });
  router.openapi(make, async (c) => {
    const user = requirePerson(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "manage");
    return c.json(await makeApiToken(parts, space.id, user, c.req.valid("json")), 201);
  });
  router.openapi(revoke, async (c) => {
    const user = requirePerson(c);
    const { space: id, token } = c.req.valid("param");
    const { space } = await parts.access.toSpace(user, id, "manage");
    await revokeApiToken(parts, space.id, user.id, token);
    return c.body(null, 204);
  });
  return router;
}
