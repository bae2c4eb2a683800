/** My account: what it is, my password, where I am signed in, signing out. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { accountOf, placesOf } from "#server/accounts/account.ts";
import { changePassword } from "#server/accounts/passwords.ts";
import * as wire from "#shared/wire/account.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { createAttempts } from "../attempts.ts";
import { json, jsonBody, problems } from "../describe.ts";
import { type Env, requirePerson } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";
import { endSession, replaceSession, tokenOf } from "../session.ts";

const MINE = ["not-signed-in", "forbidden", "bad-request"] as const;

const show = createRoute({
  method: "get",
  path: "/account",
  summary: "My account",
  responses: {
    200: { description: "The account", content: json(wire.Account.meta({ id: "Account" })) },
    ...problems(...MINE),
  },
});

const password = createRoute({
  method: "post",
  path: "/account/password",
  summary: "Change my password",
  description: "Ends my other sessions.",
  request: { body: jsonBody(wire.ChangePassword) },
  responses: {
    204: { description: "Changed" },
    ...problems(...MINE, "not-found", "wrong-credentials", "password-refused", "too-many-requests"),
  },
});

const places = createRoute({
  method: "get",
  path: "/account/sessions",
  summary: "Where I am signed in",
  responses: {
    200: {
      description: "The latest first",
      content: json(z.array(wire.SignedInPlace.meta({ id: "SignedInPlace" }))),
    },
    ...problems(...MINE),
  },
});

const endPlace = createRoute({
  method: "delete",
  path: "/account/sessions/{session}",
  summary: "Sign out there",
  request: { params: z.object({ session: z.string().max(100) }) },
  responses: { 204: { description: "Signed out there" }, ...problems(...MINE, "not-found") },
});

const signOut = createRoute({
  method: "post",
  path: "/account/sign-out",
  summary: "Sign out, here or everywhere",
  request: { body: jsonBody(wire.SignOut) },
  responses: { 204: { description: "Signed out" }, ...problems("bad-request", "forbidden") },
});

export function accountRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const { accounts, signIn, live } = parts;
  const router = createRouter();
  const attempts = createAttempts(parts);

  router.openapi(show, async (c) => c.json(await accountOf(accounts, requirePerson(c)), 200));
  router.openapi(password, async (c) => {
    const user = requirePerson(c);
    attempts.password(user.id);
    await changePassword(accounts, user, c.req.valid("json"), languageOf(c, parts));
    await signIn.endOthers(user.id, tokenOf(c));
    await replaceSession(c, user, parts);
    live.disconnect(user.id);
    return c.body(null, 204);
  });
  router.openapi(places, async (c) => c.json(await placesOf(accounts, requirePerson(c), tokenOf(c) ?? ""), 200));
  router.openapi(endPlace, async (c) => {
    const user = requirePerson(c);
    if (!(await signIn.endPlace(user.id, c.req.valid("param").session))) throw new ProblemError("not-found");
    // the sockets that are still somebody's come back by themselves
    live.disconnect(user.id);
    return c.body(null, 204);
  });
  router.openapi(signOut, async (c) => {
    const user = signedIn(c);
    if (user !== null && c.req.valid("json").everywhere) await signIn.endOthers(user.id, null);
    await endSession(c, parts);
    if (user !== null) live.disconnect(user.id);
    return c.body(null, 204);
  });
  return router;
}

/** null: whose session ended by itself may sign out all the same. */
function signedIn(c: Context<Env>) {
  return c.get("user") === null ? null : requirePerson(c);
}
