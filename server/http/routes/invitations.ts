/** Invitations: what a link leads to, and coming in by it. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { acceptInvitation, invitationOf } from "#server/people/invitations.ts";
import { AcceptInvitation } from "#shared/wire/http.ts";
import { InvitationBody, SpaceBody } from "../bodies.ts";
import { json, jsonBody, problems } from "../describe.ts";
import { type Env, personIfAny } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { signInAs } from "../session.ts";
import { presentSpace } from "./spaces.ts";

const params = z.object({ token: z.string().max(100) });

const show = createRoute({
  method: "get",
  path: "/invitations/{token}",
  summary: "What an invitation invites to",
  request: { params },
  responses: {
    200: { description: "The space and the role", content: json(InvitationBody) },
    ...problems("invitation-not-valid", "bad-request"),
  },
});

const accept = createRoute({
  method: "post",
  path: "/invitations/{token}/accept",
  summary: "Come into the space",
  description:
    "Whoever is signed in becomes a member, with the higher of their two roles; otherwise a person of that name does, a session begins, and its cookie is set.",
  request: { params, body: jsonBody(AcceptInvitation) },
  responses: {
    200: { description: "The space", content: json(SpaceBody) },
    ...problems("invitation-not-valid", "bad-request", "too-many-requests"),
  },
});

export function invitationsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(show, async (c) => {
    const { space, role } = await invitationOf(parts, c.req.valid("param").token);
    return c.json({ space: space.name, role }, 200);
  });
  router.openapi(accept, async (c) => {
    const { token } = c.req.valid("param");
    const { user, space, role, roleChanged } = await acceptInvitation(
      parts,
      token,
      c.req.valid("json").name,
      personIfAny(c),
    );
    await signInAs(c, user, parts);
    // rights are read when a socket opens: those that opened under the former role have to come back
    if (roleChanged) for (const { id } of await parts.datasets.ofSpace(space.id)) parts.live.disconnect(user.id, id);
    return c.json(await presentSpace(parts, space, role, null), 200);
  });
  return router;
}
