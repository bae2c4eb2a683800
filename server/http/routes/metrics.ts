/** For Prometheus: the figures of the server. */
import type { Context } from "hono";
import { Hono } from "hono";
import { holdsToken } from "#server/operation/door.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Env } from "../env.ts";
import type { HttpParts } from "../parts.ts";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** written by proxies: what carries one came from elsewhere */
const FORWARDED = ["x-forwarded-for", "x-forwarded-proto", "x-real-ip", "forwarded", "via"];

export function metricsRoutes({ watch }: Pick<HttpParts, "watch">): Hono<Env> {
  const router = new Hono<Env>();
  router.get("/metrics", async (c) => {
    // who may not read them does not learn that they are there
    if (!mayRead(c, watch)) throw new ProblemError("not-found");
    return c.body(await watch.metrics(), 200, { "Content-Type": watch.metricsType, "Cache-Control": "no-store" });
  });
  return router;
}

function mayRead(c: Context<Env>, watch: HttpParts["watch"]): boolean {
  const token = watch.token();
  if (token !== null && holdsToken(c.env.incoming, token)) return true;
  switch (watch.metricsFor) {
    case "open":
      return true;
    case "local":
      return isFromHere(c);
    case "token":
      return false;
  }
}

function isFromHere(c: Context<Env>): boolean {
  const from = c.env.incoming.socket.remoteAddress ?? "";
  return LOOPBACK.test(from) && FORWARDED.every((name) => c.req.header(name) === undefined);
}
