/** Notes each answer: a line of the log and a figure. Of the address only the route as it is declared: what fills it may be a key. */
import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Env } from "./env.ts";
import type { HttpParts } from "./parts.ts";

/** asked every few seconds by whoever watches: no lines of these */
const QUIET = ["/healthz", "/readyz", "/metrics"];

export function noteAnswers({ watch, log }: Pick<HttpParts, "watch" | "log">): MiddlewareHandler<Env> {
  return async (c, next) => {
    const from = performance.now();
    const request = randomUUID();
    await next();
    c.header("X-Request-Id", request);
    const { method } = c.req;
    const answer = { method, route: routePath(c), status: c.res.status, ms: Math.round(performance.now() - from) };
    watch.answered(answer);
    if (!QUIET.includes(answer.route)) log.info({ ...answer, request }, "answered");
  };
}
