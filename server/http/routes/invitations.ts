/** Invitations: what a link leads to and coming in by it; and those of a space, for its owners. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { acceptInvitation, invitationOf } from "#server/people/come-in.ts";
import { inviteList, listInvitations, makeInvitation, revokeInvitation } from "#server/people/invitations.ts";
import { disconnect } from "#server/people/members.ts";
import { linksOf, renewLink } from "#server/people/space-links.ts";
import { InvitationId, SpaceId } from "#shared/model/ids.ts";
import { AcceptInvitation, SpaceLinks } from "#shared/wire/http.ts";
import { InviteList, MakeInvitation, QuickRole } from "#shared/wire/members.ts";
import { InvitationBody, InvitationLineBody, InvitationListBody, InvitedListBody, SpaceBody } from "../bodies.ts";
import { IN_SPACE, json, jsonBody, problems } from "../describe.ts";
import { type Env, personIfAny, requirePerson } from "../env.ts";
import { createSendAllowance, sendInvitations } from "../invitation-letter.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { signInAs } from "../session.ts";
import { presentSpace } from "./spaces.ts";

const held = z.object({ token: z.string().max(100) });
const inSpace = z.object({ space: SpaceId });

const AT_THE_DOOR = [
  "invitation-not-valid",
  "invitation-expired",
  "invitation-used",
  "invitation-revoked",
  "bad-request",
  "forbidden",
] as const;

const show = createRoute({
  method: "get",
  path: "/invitations/{token}",
  summary: "What an invitation invites to",
  request: { params: held },
  responses: {
    200: { description: "The space and the role", content: json(InvitationBody) },
    ...problems(...AT_THE_DOOR),
  },
});

const accept = createRoute({
  method: "post",
  path: "/invitations/{token}/accept",
  summary: "Come into the space",
  description:
    "Whoever is signed in becomes a member, with the higher of their two roles; otherwise a person of that name does, a session begins, and its cookie is set.",
  request: { params: held, body: jsonBody(AcceptInvitation) },
  responses: {
    200: { description: "The space", content: json(SpaceBody) },
    ...problems(...AT_THE_DOOR, "too-many-requests"),
  },
});

const list = createRoute({
  method: "get",
  path: "/spaces/{space}/invitations",
  summary: "The invitations of a space",
  description: "For its owners. Those that work no more are in it too.",
  request: { params: inSpace },
  responses: { 200: { description: "Newest first", content: json(InvitationListBody) }, ...problems(...IN_SPACE) },
});

const make = createRoute({
  method: "post",
  path: "/spaces/{space}/invitations",
  summary: "Make an invitation",
  request: { params: inSpace, body: jsonBody(MakeInvitation) },
  responses: {
    201: { description: "The invitation, with its link", content: json(InvitationLineBody) },
    ...problems(...IN_SPACE),
  },
});

const makeList = createRoute({
  method: "post",
  path: "/spaces/{space}/invitations/list",
  summary: "Invite a list of people",
  description:
    "One link for each, for one use. With `send`, each goes to the address beside it, where mail can be sent.",
  request: { params: inSpace, body: jsonBody(InviteList) },
  responses: {
    201: { description: "The invitations, in the order of the list", content: json(InvitedListBody) },
    ...problems(...IN_SPACE),
  },
});

const revoke = createRoute({
  method: "delete",
  path: "/spaces/{space}/invitations/{invitation}",
  summary: "Withdraw an invitation",
  request: { params: z.object({ space: SpaceId, invitation: InvitationId }) },
  responses: { 204: { description: "Its link lets nobody in any more" }, ...problems(...IN_SPACE, "not-found") },
});

const renew = createRoute({
  method: "post",
  path: "/spaces/{space}/links/{role}/renewal",
  summary: "Replace one of the links of the space",
  description: "The former link stops working: for when it went where it should not have.",
  request: { params: z.object({ space: SpaceId, role: QuickRole }) },
  responses: { 200: { description: "The links as they are now", content: json(SpaceLinks) }, ...problems(...IN_SPACE) },
});

export function invitationsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  const maySend = createSendAllowance(parts);
  router.openapi(show, async (c) => c.json(await invitationOf(parts, c.req.valid("param").token, personIfAny(c)), 200));
  router.openapi(accept, async (c) => {
    const { token } = c.req.valid("param");
    const came = await acceptInvitation(parts, token, c.req.valid("json").name, personIfAny(c));
    const { user, space, role } = came;
    await signInAs(c, user, parts);
    // rights are read when a socket opens: those that opened under the former role have to come back
    if (came.roleChanged) await disconnect(parts, space.id, user.id);
    return c.json(await presentSpace(parts, space, role, { id: user.id, limit: null }), 200);
  });
  router.openapi(list, async (c) => {
    const { space } = await parts.access.toSpace(requirePerson(c), c.req.valid("param").space, "manage");
    return c.json({ invitations: await listInvitations(parts, space.id), mail: parts.mailer !== null }, 200);
  });
  router.openapi(make, async (c) => {
    const user = requirePerson(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "manage");
    return c.json(await makeInvitation(parts, space.id, user.id, c.req.valid("json")), 201);
  });
  router.openapi(makeList, async (c) => {
    const user = requirePerson(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "manage");
    const asked = c.req.valid("json");
    const invitations = await inviteList(parts, space.id, user.id, asked);
    const notSent = asked.send ? await sendInvitations(c, parts, { space, by: user, maySend }, invitations) : [];
    return c.json({ invitations, notSent }, 201);
  });
  router.openapi(revoke, async (c) => {
    const user = requirePerson(c);
    const { space: id, invitation } = c.req.valid("param");
    const { space } = await parts.access.toSpace(user, id, "manage");
    await revokeInvitation(parts, space.id, user.id, invitation);
    return c.body(null, 204);
  });
  router.openapi(renew, async (c) => {
    const user = requirePerson(c);
    const { space: id, role } = c.req.valid("param");
    const { space } = await parts.access.toSpace(user, id, "manage");
    await renewLink(parts, space.id, user.id, role);
    return c.json(await linksOf(parts, space.id), 200);
  });
  return router;
}
