/** Finds out who sends a request, and hands out session cookies. */
import type { Context, MiddlewareHandler } from "hono";
import { sessionCookie, sessionTokenIn } from "#server/people/session-cookie.ts";
import type { Env, KnownUser } from "./env.ts";
import type { HttpParts, HttpSettings } from "./parts.ts";

/** Sets `user`; a session just given its full life again gets its cookie anew, so that the browser keeps it as long. */
export function knowUser({ signIn, settings }: Pick<HttpParts, "signIn" | "settings">): MiddlewareHandler<Env> {
  return async (c, next) => {
    const authorization = c.req.header("authorization");
    const token = sessionTokenIn({ authorization, cookie: c.req.header("cookie") });
    const found = token === null ? null : await signIn.whoIs(token);
    c.set("user", found?.user ?? null);
    if (token !== null && found?.renewed && authorization === undefined) giveCookie(c, token, settings);
    await next();
  };
}

/** Starts a session for someone who has none in this browser. */
export async function signInAs(c: Context<Env>, user: KnownUser, parts: Pick<HttpParts, "signIn" | "settings">) {
  if (c.get("user")?.id !== user.id) giveCookie(c, await parts.signIn.start(user.id), parts.settings);
}

function giveCookie(c: Context<Env>, token: string, settings: HttpSettings): void {
  c.header("Set-Cookie", sessionCookie(token, isSecure(c, settings)), { append: true });
}

function isSecure(c: Context<Env>, { publicUrl, behindProxy, secure }: HttpSettings): boolean {
  if (secure) return true;
  if (publicUrl !== null) return publicUrl.protocol === "https:";
  return behindProxy && c.req.header("x-forwarded-proto") === "https";
}
