/** What travels with each request. */
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { ProblemError } from "#shared/wire/problem.ts";
import type { HttpParts } from "./parts.ts";

/** Someone we know by name. */
export type KnownUser = NonNullable<Awaited<ReturnType<HttpParts["signIn"]["whoIs"]>>>["user"];

export interface Env {
  Bindings: HttpBindings;
  /** null: nobody is signed in */
  Variables: { user: KnownUser | null };
}

/** Whoever is signed in; throws "not-signed-in". */
export function requireUser(c: Context<Env>): KnownUser {
  const user = c.get("user");
  if (user === null) throw new ProblemError("not-signed-in");
  return user;
}
