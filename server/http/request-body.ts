/** What a body may be: JSON of a sensible size, but for the routes that take raw bytes and count them on their own. */
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Env } from "./env.ts";

/** Refuses a body that is not JSON ("wrong-content-type") or has more than `bytes` ("too-large"). `isRaw` names the exceptions by their path. */
export function requireJson(bytes: number, isRaw: (path: string) => boolean): MiddlewareHandler<Env> {
  const limit = limitBody(bytes);
  return async (c, next) => {
    if (isRaw(c.req.path)) return next();
    const type = c.req.header("content-type");
    const hasBody = c.req.header("transfer-encoding") !== undefined || Number(c.req.header("content-length") ?? 0) > 0;
    if (!hasBody) return next();
    if (!/^application\/json\s*(;|$)/i.test(type ?? "")) {
      throw new ProblemError("wrong-content-type", { args: { type: type ?? "" } });
    }
    return limit(c, async () => {
      // whole before it is asked who sends it: a slow body takes minutes, in which sessions end and tokens are revoked
      await c.req.text().catch((cause: unknown) => {
        throw new ProblemError("bad-request", { cause });
      });
      await next();
    });
  };
}

/** Refuses a body of more than `bytes`: "too-large". */
export function limitBody(bytes: number): MiddlewareHandler<Env> {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new ProblemError("too-large", { args: { limit: bytes } });
    },
  });
}
