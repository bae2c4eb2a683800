/** Me: who I am, the spaces I am in, the name others see. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { personOf } from "#server/people/people.ts";
import { spacesOf } from "#server/people/spaces.ts";
import { lowerRole } from "#shared/model/roles.ts";
import { type Me, Name } from "#shared/wire/http.ts";
import { MeBody } from "../bodies.ts";
import { json, jsonBody, problems } from "../describe.ts";
import { type Env, type KnownUser, requirePerson, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const show = createRoute({
  method: "get",
  path: "/me",
  summary: "Who I am, and my spaces",
  responses: { 200: { description: "Me", content: json(MeBody) }, ...problems("not-signed-in") },
});

const rename = createRoute({
  method: "patch",
  path: "/me",
  summary: "Change the name others see",
  request: { body: jsonBody(z.object({ name: Name })) },
  responses: { 200: { description: "Me", content: json(MeBody) }, ...problems("not-signed-in", "bad-request") },
});

export function meRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(show, async (c) => c.json(await presentMe(parts, requireUser(c)), 200));
  router.openapi(rename, async (c) => {
    const user = requirePerson(c);
    const { name } = c.req.valid("json");
    await parts.people.rename(user.id, name);
    return c.json(await presentMe(parts, { ...user, name }), 200);
  });
  return router;
}

async function presentMe(parts: HttpParts, user: KnownUser): Promise<Me> {
  const { limit } = user;
  const spaces = await spacesOf(parts, user.id);
  // a program knows of its own space only, as what it is there
  const seen =
    limit === null
      ? spaces
      : spaces.flatMap((space) =>
          space.id === limit.space ? [{ ...space, role: lowerRole(space.role, limit.role) }] : [],
        );
  return { person: personOf(user), spaces: seen };
}
