/** Whoever looks after the server: becoming it, its spaces without their contents, who may open one, letting people back in. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { accountOf } from "#server/accounts/account.ts";
import {
  becomeOperator,
  findPeople,
  makeWayIn,
  requireOperator,
  requireOperatorLink,
  serverState,
} from "#server/accounts/operator.ts";
import { addGuest } from "#server/people/people.ts";
import * as wire from "#shared/wire/account.ts";
import { json, jsonBody, problems } from "../describe.ts";
import { type Env, personIfAny, requirePerson } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { replaceSession } from "../session.ts";

const OPERATORS = ["not-signed-in", "forbidden", "bad-request"] as const;
const STATE = { 200: { description: "The server", content: json(wire.ServerState.meta({ id: "ServerState" })) } };

const become = createRoute({
  method: "post",
  path: "/operator",
  summary: "Become the operator of a server that has none, by the link printed at its start",
  request: { body: jsonBody(wire.BecomeOperator) },
  responses: {
    200: { description: "The account", content: json(wire.Account) },
    ...problems("link-not-valid", "bad-request", "forbidden", "too-many-requests"),
  },
});

const show = createRoute({
  method: "get",
  path: "/operator",
  summary: "The server: its spaces and their sizes, who may open one",
  responses: { ...STATE, ...problems(...OPERATORS) },
});

const change = createRoute({
  method: "patch",
  path: "/operator",
  summary: "Settle who may open spaces",
  request: { body: jsonBody(z.object({ opening: wire.Opening })) },
  responses: { ...STATE, ...problems(...OPERATORS) },
});

const people = createRoute({
  method: "get",
  path: "/operator/people",
  summary: "Find people by name or address",
  request: { query: z.object({ search: wire.PeopleSearch }) },
  responses: {
    200: { description: "20 at most", content: json(z.array(wire.KnownPerson.meta({ id: "KnownPerson" }))) },
    ...problems(...OPERATORS),
  },
});

const wayIn = createRoute({
  method: "post",
  path: "/operator/ways-in",
  summary: "Make a link that lets somebody in once",
  request: { body: jsonBody(wire.MakeWayIn) },
  responses: {
    201: { description: "The link, to hand over", content: json(wire.WayIn) },
    ...problems(...OPERATORS, "not-found"),
  },
});

export function operatorRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const { accounts } = parts;
  const router = createRouter();
  const operator = async (c: Context<Env>) => {
    const user = requirePerson(c);
    await requireOperator(accounts, user);
    return user;
  };

  router.openapi(become, async (c) => {
    const { token, name } = c.req.valid("json");
    await requireOperatorLink(accounts, token);
    const user = personIfAny(c) ?? (await addGuest(parts.people, name, [], parts.now()));
    await becomeOperator(accounts, user.id);
    await replaceSession(c, user, parts);
    return c.json(await accountOf(accounts, user), 200);
  });
  router.openapi(show, async (c) => {
    await operator(c);
    return c.json(await serverState(accounts), 200);
  });
  router.openapi(change, async (c) => {
    await operator(c);
    await accounts.operators.setOpening(c.req.valid("json").opening);
    return c.json(await serverState(accounts), 200);
  });
  router.openapi(people, async (c) => {
    await operator(c);
    return c.json(await findPeople(accounts, c.req.valid("query").search), 200);
  });
  router.openapi(wayIn, async (c) => {
    await operator(c);
    const { person } = c.req.valid("json");
    return c.json(await makeWayIn(accounts, person, languageOf(c, parts)), 201);
  });
  return router;
}
