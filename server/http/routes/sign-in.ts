/** Ways in: an account made, a password, a link in a letter, another server that vouches. Each ends in a session of ours. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { waysIn } from "#server/accounts/account.ts";
import { bringAlong, enter } from "#server/accounts/enter.ts";
import { askLink, askReset, askToConfirm, confirmAddress, proveByLink, resetPassword } from "#server/accounts/links.ts";
import { takeWayIn } from "#server/accounts/operator.ts";
import { proveByPassword, signUp } from "#server/accounts/passwords.ts";
import * as wire from "#shared/wire/account.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { arrive } from "../arrive.ts";
import { createAttempts } from "../attempts.ts";
import { json, jsonBody, problems } from "../describe.ts";
import { type Env, personIfAny } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const ENTERED = {
  200: { description: "Signed in; the cookie is set", content: json(wire.Entered.meta({ id: "Entered" })) },
};
const ASKED = { 202: { description: "A letter goes to the address, if it has an account" } };

const ways = createRoute({
  method: "get",
  path: "/account/ways",
  summary: "The ways in that this server offers",
  responses: { 200: { description: "The ways", content: json(wire.WaysIn.meta({ id: "WaysIn" })) } },
});

const make = createRoute({
  method: "post",
  path: "/account/sign-up",
  summary: "Make an account",
  description:
    "Whoever is signed in as a guest keeps everything. The answer is the same whether the address has an account or not; where letters are sent, one goes to it in both cases.",
  request: { body: jsonBody(wire.SignUp) },
  responses: {
    202: { description: "What to do next", content: json(wire.SignedUp) },
    ...problems("already-account", "password-refused", "bad-request", "forbidden", "too-many-requests"),
  },
});

const withPassword = createRoute({
  method: "post",
  path: "/account/sign-in",
  summary: "Sign in with a password",
  request: { body: jsonBody(wire.SignInWithPassword) },
  responses: {
    ...ENTERED,
    ...problems("wrong-credentials", "address-not-confirmed", "bad-request", "forbidden", "too-many-requests"),
  },
});

const letterFor = (path: "link" | "forgot", summary: string) =>
  createRoute({
    method: "post",
    path: `/account/${path}`,
    summary,
    request: { body: jsonBody(wire.AskLetter) },
    responses: { ...ASKED, ...problems("mail-not-configured", "bad-request", "too-many-requests") },
  });
const askForLink = letterFor("link", "Ask for a link to sign in");
const forgot = letterFor("forgot", "Ask for a link to choose another password");

const byLink = (path: "link/enter" | "way-in", summary: string) =>
  createRoute({
    method: "post",
    path: `/account/${path}`,
    summary,
    request: { body: jsonBody(wire.OpenLink) },
    responses: { ...ENTERED, ...problems("link-not-valid", "bad-request", "forbidden", "too-many-requests") },
  });
const withLink = byLink("link/enter", "Sign in with a link of a letter");
const withWayIn = byLink("way-in", "Sign in with a link of the operator");

const reset = createRoute({
  method: "post",
  path: "/account/reset",
  summary: "Choose another password with a link of a letter, and sign in",
  description: "Ends all other sessions of the account.",
  request: { body: jsonBody(wire.ResetPassword) },
  responses: {
    ...ENTERED,
    ...problems("link-not-valid", "password-refused", "bad-request", "forbidden", "too-many-requests"),
  },
});

const confirm = createRoute({
  method: "post",
  path: "/account/confirm",
  summary: "Confirm an address with a link of a letter",
  request: { body: jsonBody(wire.ConfirmAddress) },
  responses: {
    200: { description: "Whose address it is", content: json(wire.Confirmed) },
    ...problems("link-not-valid", "bad-request", "too-many-requests"),
  },
});

const startOpenId = createRoute({
  method: "post",
  path: "/account/open-id",
  summary: "Where to go to sign in with OpenID Connect",
  request: { body: jsonBody(wire.StartOpenId) },
  responses: {
    200: { description: "The provider's address", content: json(wire.OpenIdStarted) },
    ...problems("not-found", "open-id-failed", "bad-request", "too-many-requests"),
  },
});

/** The page that a way back of OpenID Connect leads to, with what it was asked for. */
const WayBackPage = z.object({ next: z.string().default("/"), bring: z.literal("yes").optional() });

export function signInRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const { accounts } = parts;
  const router = createRouter();
  const attempts = createAttempts(parts);
  const language = (c: Context<Env>) => languageOf(c, parts);

  router.openapi(ways, async (c) => c.json(await waysIn(accounts, c.get("user")), 200));
  router.openapi(make, async (c) => {
    const given = c.req.valid("json");
    attempts.letter(given.email);
    await signUp(accounts, given, personIfAny(c), language(c));
    return c.json({ next: accounts.letters === null ? ("sign-in" as const) : ("read-mail" as const) }, 202);
  });
  router.openapi(withPassword, async (c) => {
    const { email, password, bring } = c.req.valid("json");
    attempts.password(email);
    const given = { email, password };
    const login = await proveByPassword(accounts, given, language(c), () => attempts.mayWrite(email));
    return c.json(await arrive(c, parts, await enter(accounts, login, personIfAny(c), bring)), 200);
  });
  router.openapi(askForLink, (c) => {
    const { email } = c.req.valid("json");
    attempts.letter(email);
    askLink(accounts, email, language(c));
    return c.body(null, 202);
  });
  router.openapi(forgot, (c) => {
    const { email } = c.req.valid("json");
    attempts.letter(email);
    askReset(accounts, email, language(c));
    return c.body(null, 202);
  });
  router.openapi(withLink, async (c) => {
    const { token, bring } = c.req.valid("json");
    const { login, firstProof } = await proveByLink(accounts, token, language(c));
    const arrival = await enter(accounts, login, personIfAny(c), bring);
    if (firstProof) await endOthers(parts, arrival.user.id);
    return c.json(await arrive(c, parts, arrival), 200);
  });
  router.openapi(reset, async (c) => {
    const { token, password, bring } = c.req.valid("json");
    const login = await resetPassword(accounts, { token, password }, language(c));
    const arrival = await enter(accounts, login, personIfAny(c), bring);
    await endOthers(parts, arrival.user.id);
    return c.json(await arrive(c, parts, arrival), 200);
  });
  router.openapi(confirm, async (c) => {
    const { email, person } = await confirmAddress(accounts, c.req.valid("json").token);
    return c.json({ email, signedIn: person !== null && c.get("user")?.id === person }, 200);
  });
  router.openapi(withWayIn, async (c) => {
    const { token, bring } = c.req.valid("json");
    const here = personIfAny(c);
    const user = await takeWayIn(accounts, token);
    const brought = bring ? await bringAlong(accounts, here, user) : null;
    return c.json(await arrive(c, parts, { user, brought }), 200);
  });
  router.openapi(startOpenId, async (c) => {
    if (accounts.openId === null) throw new ProblemError("not-found");
    const { next, bring } = c.req.valid("json");
    const page = new URLSearchParams({ next: wire.ownPath(next), ...(bring ? { bring: "yes" } : {}) });
    const { address, cookies } = await accounts.openId.ways.start(`/sign-in?${page}`);
    for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
    return c.json({ address }, 200);
  });
  // a page of the provider sends the browser here: what it finds is a page, not an answer to a program
  router.get("/account/callback/openid", async (c) => {
    if (accounts.openId === null) throw new ProblemError("not-found");
    const { search } = new URL(c.req.url);
    const back = await accounts.openId.ways.finish(search, c.req.header("cookie") ?? "", language(c));
    for (const cookie of back.cookies) c.header("Set-Cookie", cookie, { append: true });
    const wanted = WayBackPage.safeParse(Object.fromEntries(back.page?.searchParams ?? []));
    const next = wire.ownPath(wanted.data?.next);
    const login = back.login === null ? null : await accounts.logins.find(back.login);
    if (login === null) return c.redirect(signInPage(next, "problem", "open-id"));
    askToConfirm(accounts, login, language(c), () => attempts.mayWrite(login.email));
    const arrival = await enter(accounts, login, personIfAny(c), wanted.data?.bring === "yes");
    const { brought } = await arrive(c, parts, arrival);
    return c.redirect(brought === null ? next : signInPage(next, "brought", brought.guest));
  });
  return router;
}

/** The page of ways in, which goes on to `next`, with something to say first. */
function signInPage(next: string, about: "problem" | "brought", what: string): string {
  return `/sign-in?then=${encodeURIComponent(next)}&${about}=${encodeURIComponent(what)}`;
}

/** Whoever was signed in as that person before a proof that undoes others' is not any more. */
async function endOthers(parts: HttpParts, user: Parameters<HttpParts["signIn"]["endOthers"]>[0]): Promise<void> {
  await parts.signIn.endOthers(user, null);
  parts.live.disconnect(user);
}
