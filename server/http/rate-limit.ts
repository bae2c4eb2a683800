/** Slows down whoever asks for the same kind of thing by the thousand, by the address they come from or by their account. */
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
  const take = createBuckets({ atOnce: perMinute, perMinute, now });
  return async (c, next) => {
    take(addressOf(c));
    await next();
  };
}

/** As `createAllowance`, with "too-many-requests" when the bucket is empty. */
export function createBuckets(parts: { atOnce: number; perMinute: number; now: () => number }): (key: string) => void {
  return requireOne(createAllowance(parts));
}

/** Throws "too-many-requests" where there is none left to take. */
export function requireOne(take: (key: string) => boolean): (key: string) => void {
  return (key) => {
    if (!take(key)) throw new ProblemError("too-many-requests");
  };
}

/** What takes one from the bucket of a key: `atOnce` fit in it, `perMinute` come back each minute; false when it is empty. */
export function createAllowance(parts: {
  atOnce: number;
  perMinute: number;
  now: () => number;
}): (key: string) => boolean {
  const { atOnce, perMinute, now } = parts;
  /** what is left, and when that was so */
  const buckets = new Map<string, { left: number; at: number }>();
  // a clock that was set back takes nothing away
  const leftNow = (bucket: { left: number; at: number }) =>
    Math.min(atOnce, bucket.left + (Math.max(0, now() - bucket.at) * perMinute) / MINUTE);
  return (key) => {
    // forget those whose bucket is full again
    if (buckets.size > 10_000)
      for (const [known, bucket] of buckets) if (leftNow(bucket) >= atOnce) buckets.delete(known);
    const bucket = buckets.get(key);
    const left = bucket === undefined ? atOnce : leftNow(bucket);
    if (left < 1) return false;
    buckets.set(key, { left: left - 1, at: now() });
    return true;
  };
}

/** The client's address: of the socket, or as our own proxy saw it. */
export function clientAddress(c: Context<Env>, behindProxy: boolean): string {
  // the last one is what our proxy added; those before it are whatever the client wrote
  const forwarded = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || (c.env.incoming.socket.remoteAddress ?? "unknown");
}
