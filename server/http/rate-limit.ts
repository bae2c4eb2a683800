/** Slows down whoever makes spaces or tries invitations by the thousand, by the address they come from. */
import type { Context, MiddlewareHandler } from "hono";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Env } from "./env.ts";

const MINUTE = 60_000;

/** At most `perMinute` at once, and as many each minute after; then "too-many-requests". A whole class behind one address fits. */
export function limitRate(parts: {
  perMinute: number;
  addressOf: (c: Context<Env>) => string;
  now: () => number;
}): MiddlewareHandler<Env> {
  const { perMinute, addressOf, now } = parts;
  /** what is left, and when that was so */
  const buckets = new Map<string, { left: number; at: number }>();
  // a clock that was set back takes nothing away
  const leftNow = (bucket: { left: number; at: number }) =>
    Math.min(perMinute, bucket.left + (Math.max(0, now() - bucket.at) * perMinute) / MINUTE);
  return async (c, next) => {
    // forget those whose bucket is full again
    if (buckets.size > 10_000)
      for (const [key, bucket] of buckets) if (leftNow(bucket) >= perMinute) buckets.delete(key);
    const address = addressOf(c);
    const bucket = buckets.get(address);
    const left = bucket === undefined ? perMinute : leftNow(bucket);
    if (left < 1) throw new ProblemError("too-many-requests");
    buckets.set(address, { left: left - 1, at: now() });
    await next();
  };
}

/** The client's address: of the socket, or as our own proxy saw it. */
export function clientAddress(c: Context<Env>, behindProxy: boolean): string {
  // the last one is what our proxy added; those before it are whatever the client wrote
  const forwarded = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || (c.env.incoming.socket.remoteAddress ?? "unknown");
}
