/** Where every error of a request ends: an expected one becomes its problem, any other is logged whole and shown as `internal`. */

import { randomUUID } from "node:crypto";
import type { Hook } from "@hono/zod-openapi";
import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ZodError } from "zod";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Env } from "./env.ts";
import { languageOf } from "./language.ts";
import type { HttpParts } from "./parts.ts";
import { type FieldMistake, problemBody } from "./problem-body.ts";

/** A request whose fields are not what the route describes; carries every mistake. */
class WrongFields extends ProblemError {
  readonly mistakes: readonly FieldMistake[];
  constructor(target: string, error: ZodError) {
    const mistakes = error.issues.map((issue) => ({ place: [target, ...issue.path].join("."), issue }));
    super("bad-request", { place: mistakes[0]?.place ?? target, cause: error });
    this.mistakes = mistakes;
  }
}

/** What zod-openapi calls when part of a request does not parse. */
// biome-ignore lint/suspicious/noExplicitAny: the library types this hook for any route
export const refuseWrongFields: Hook<any, Env, any, void> = (result) => {
  if (!result.success) throw new WrongFields(result.target === "json" ? "body" : result.target, result.error);
};

export function createErrorHandler(parts: Pick<HttpParts, "log" | "settings" | "explain">): ErrorHandler<Env> {
  return (error, c) => respond(c, parts, expected(error, parts));
}

/** The expected error behind `error`; one that nobody expected is logged here, and gets the reference that its reader will quote. */
export function expected(error: unknown, parts: Pick<HttpParts, "log" | "explain">): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new ProblemError("bad-request", { place: "body", cause: error });
  }
  const explained = parts.explain(error);
  if (explained !== null) {
    parts.log.warn({ err: error }, explained.code);
    return explained;
  }
  const reference = randomUUID().slice(0, 8);
  parts.log.error({ err: error, reference }, "unexpected error");
  return new ProblemError("internal", { args: { reference }, cause: error });
}

function respond(c: Context<Env>, parts: Pick<HttpParts, "settings">, problem: ProblemError): Response {
  const language = languageOf(c, parts);
  const body = problemBody(problem, language, problem instanceof WrongFields ? problem.mistakes : []);
  c.header("Content-Language", language);
  c.header("Vary", "Accept-Language", { append: true });
  if (problem.code === "too-many-requests") c.header("Retry-After", "60");
  if (problem.code === "not-signed-in") c.header("WWW-Authenticate", "Bearer");
  return c.json(body, body.status as ContentfulStatusCode, { "Content-Type": "application/problem+json" });
}
