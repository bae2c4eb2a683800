/** Finds out who sends a request, and hands out session cookies. */
import type { Context, MiddlewareHandler } from "hono";
import { forgottenCookies, sessionCookie, sessionTokenIn } from "#server/people/session-cookie.ts";
import { type KnownUser, whoAsks } from "#server/people/who-asks.ts";
import type { UserId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Env } from "./env.ts";
import type { HttpParts, HttpSettings } from "./parts.ts";

/** Sets `user`; a session is given its full life again here alone, with its cookie anew, so that the browser keeps it as long. */
export function knowUser(parts: HttpParts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const authorization = c.req.header("authorization");
    const found = await whoAsks(parts, { authorization, cookie: c.req.header("cookie") });
    c.set("user", found?.user ?? null);
    if (found?.due) {
      await parts.signIn.extend(found.token);
      if (found.from === "cookie") giveCookie(c, found.token, parts.settings);
    }
    await next();
  };
}

/**
 * Who asks, looked at again after something slow and before what they asked for is written: throws "not-signed-in" when their session
 * ended meanwhile, or the program's token was revoked.
 */
export async function askAgain(c: Context<Env>, parts: HttpParts): Promise<KnownUser> {
  const found = await whoAsks(parts, { authorization: c.req.header("authorization"), cookie: c.req.header("cookie") });
  if (found === null) throw new ProblemError("not-signed-in");
  return found.user;
}

/** Starts a session for someone who has none in this browser. */
export async function signInAs(
  c: Context<Env>,
  user: { readonly id: UserId },
  parts: Pick<HttpParts, "signIn" | "settings">,
) {
  if (c.get("user")?.id !== user.id) giveCookie(c, await start(c, user, parts), parts.settings);
}

/** Ends the session this browser has, whoever's it is, and starts one: nobody goes on with a token known from before. */
export async function replaceSession(
  c: Context<Env>,
  user: { readonly id: UserId },
  parts: Pick<HttpParts, "signIn" | "settings">,
) {
  const former = tokenOf(c);
  const token = await start(c, user, parts);
  if (former !== null) await parts.signIn.end(former);
  giveCookie(c, token, parts.settings);
}

/** Ends the session this browser has. */
export async function endSession(c: Context<Env>, parts: Pick<HttpParts, "signIn" | "settings">) {
  const token = tokenOf(c);
  if (token !== null) await parts.signIn.end(token);
  for (const cookie of forgottenCookies(isSecure(c, parts.settings))) c.header("Set-Cookie", cookie, { append: true });
}

/** The token a request carries; null: none. */
export function tokenOf(c: Context<Env>): string | null {
  const headers = { authorization: c.req.header("authorization"), cookie: c.req.header("cookie") };
  return sessionTokenIn(headers)?.token ?? null;
}

function start(c: Context<Env>, user: { readonly id: UserId }, { signIn }: Pick<HttpParts, "signIn">): Promise<string> {
  return signIn.start(user.id, c.req.header("user-agent") ?? null);
}

function giveCookie(c: Context<Env>, token: string, settings: HttpSettings): void {
  c.header("Set-Cookie", sessionCookie(token, isSecure(c, settings)), { append: true });
}

/** What is said here travels over TLS. */
export function isSecure(
  c: Context<Env>,
  { publicUrl, behindProxy, secure }: Pick<HttpSettings, "publicUrl" | "behindProxy" | "secure">,
): boolean {
  if (secure) return true;
  if (publicUrl !== null) return publicUrl.protocol === "https:";
  return behindProxy && c.req.header("x-forwarded-proto") === "https";
}
