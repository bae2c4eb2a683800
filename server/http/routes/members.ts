/** The people in a space: who they are, what they may, and how they go. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  changeRole,
  leaveSpace,
  listMembers,
  passOwnership,
  removeMember,
  renameSpace,
} from "#server/people/members.ts";
import { SpaceId, UserId } from "#shared/model/ids.ts";
import { ChangeMember, PassOwnership, RenameSpace } from "#shared/wire/members.ts";
import { MemberListBody } from "../bodies.ts";
import { IN_SPACE, json, jsonBody, problems } from "../describe.ts";
import { type Env, requirePerson, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inSpace = z.object({ space: SpaceId });
const member = z.object({ space: SpaceId, member: UserId });
const MEMBER_PROBLEMS = [...IN_SPACE, "member-not-found", "last-owner"] as const;

const list = createRoute({
  method: "get",
  path: "/spaces/{space}/members",
  summary: "Who is in a space",
  description: "In the order they joined. When each was last seen is told to owners.",
  request: { params: inSpace },
  responses: { 200: { description: "The members", content: json(MemberListBody) }, ...problems(...IN_SPACE) },
});

const rename = createRoute({
  method: "patch",
  path: "/spaces/{space}",
  summary: "Rename a space",
  request: { params: inSpace, body: jsonBody(RenameSpace) },
  responses: { 204: { description: "Renamed" }, ...problems(...IN_SPACE) },
});

const change = createRoute({
  method: "patch",
  path: "/spaces/{space}/members/{member}",
  summary: "Give a member another role",
  description: "Their sockets close (4401) and come back with the new rights.",
  request: { params: member, body: jsonBody(ChangeMember) },
  responses: { 204: { description: "Changed" }, ...problems(...MEMBER_PROBLEMS) },
});

const remove = createRoute({
  method: "delete",
  path: "/spaces/{space}/members/{member}",
  summary: "Remove a member",
  description:
    "Their sockets close at once; their tokens and the invitations they made die. What they did stays in the history. With `renewLinks`, the links made for nobody in particular are replaced too.",
  request: { params: member, query: z.object({ renewLinks: z.enum(["true", "false"]).optional() }) },
  responses: { 204: { description: "They are out" }, ...problems(...MEMBER_PROBLEMS) },
});

const leave = createRoute({
  method: "post",
  path: "/spaces/{space}/departure",
  summary: "Leave a space",
  request: { params: inSpace },
  responses: { 204: { description: "You are out" }, ...problems(...IN_SPACE, "last-owner") },
});

const pass = createRoute({
  method: "post",
  path: "/spaces/{space}/ownership",
  summary: "Pass ownership on",
  description: "Another member becomes an owner, and you an editor.",
  request: { params: inSpace, body: jsonBody(PassOwnership) },
  responses: { 204: { description: "Passed" }, ...problems(...IN_SPACE, "member-not-found") },
});

export function membersRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    const user = requireUser(c);
    const { space, role } = await parts.access.toSpace(user, c.req.valid("param").space, "read");
    return c.json({ members: await listMembers(parts, space.id, role) }, 200);
  });
  router.openapi(rename, async (c) => {
    const user = requirePerson(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "manage");
    await renameSpace(parts, space.id, user.id, c.req.valid("json").name);
    return c.body(null, 204);
  });
  router.openapi(change, async (c) => {
    const user = requirePerson(c);
    const { space: id, member: who } = c.req.valid("param");
    const { space } = await parts.access.toSpace(user, id, "manage");
    await changeRole(parts, space.id, user.id, who, c.req.valid("json").role);
    return c.body(null, 204);
  });
  router.openapi(remove, async (c) => {
    const user = requirePerson(c);
    const { space: id, member: who } = c.req.valid("param");
    const { space } = await parts.access.toSpace(user, id, "manage");
    await removeMember(parts, space.id, user.id, who, c.req.valid("query").renewLinks === "true");
    return c.body(null, 204);
  });
  router.openapi(leave, async (c) => {
    const user = requirePerson(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "read");
    await leaveSpace(parts, space.id, user.id);
    return c.body(null, 204);
  });
  router.openapi(pass, async (c) => {
    const user = requirePerson(c);
    const { space } = await parts.access.toSpace(user, c.req.valid("param").space, "manage");
    await passOwnership(parts, space.id, user.id, c.req.valid("json").to);
    return c.body(null, 204);
  });
  return router;
}
