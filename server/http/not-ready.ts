/** What answers while nothing can: the server is being restored, or is stopping. */
import { Hono } from "hono";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Env } from "./env.ts";
import { createErrorHandler } from "./errors.ts";
import type { HttpParts } from "./parts.ts";
import { securityHeaders } from "./security.ts";

/** A moment: what is asked again then finds the server ready. */
const AGAIN_IN_SECONDS = "2";

export function createNotReadyApp(parts: Pick<HttpParts, "log" | "settings" | "explain">): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(createErrorHandler(parts));
  app.use(securityHeaders(parts.settings));
  app.get("/healthz", (c) => c.json({ ok: true as const }));
  app.use(async (c, next) => {
    await next();
    c.header("Retry-After", AGAIN_IN_SECONDS);
    c.header("Cache-Control", "no-store");
  });
  app.all("*", () => {
    throw new ProblemError("not-ready");
  });
  return app;
}
