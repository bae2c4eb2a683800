/** What travels with each request. */
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { KnownUser } from "#server/people/who-asks.ts";
import { ProblemError } from "#shared/wire/problem.ts";

export type { KnownUser };

export interface Env {
  Bindings: HttpBindings;
  /** `user` null: nobody is signed in. `styleNonce`: what a page must write on its style elements for browsers to apply them */
  Variables: { user: KnownUser | null; styleNonce: string };
}

/** Whoever is signed in, or the program of theirs that asks; throws "not-signed-in". */
export function requireUser(c: Context<Env>): KnownUser {
  const user = c.get("user");
  if (user === null) throw new ProblemError("not-signed-in");
  return user;
}

/** As `requireUser`, for what people do themselves and never a program that holds their token: throws "forbidden" to it. */
export function requirePerson(c: Context<Env>): KnownUser {
  const person = personIfAny(c);
  if (person === null) throw new ProblemError("not-signed-in");
  return person;
}

/** Whoever is signed in, null when nobody is; throws "forbidden" to a program. */
export function personIfAny(c: Context<Env>): KnownUser | null {
  const user = c.get("user");
  if (user !== null && user.limit !== null) throw new ProblemError("forbidden");
  return user;
}
