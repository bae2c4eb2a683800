/** How often one may try: passwords of an address, letters to an address, whatever of one client. */
import type { Context, MiddlewareHandler } from "hono";
import type { Env } from "./env.ts";
import type { HttpParts } from "./parts.ts";
import { clientAddress, createBuckets } from "./rate-limit.ts";

export interface Attempts {
  /** each call takes one; "too-many-requests" when none is left, whether the address has an account or not */
  password(address: string): void;
  letter(address: string): void;
}

export function createAttempts({ now }: Pick<HttpParts, "now">): Attempts {
  return {
    // 70 in an hour, whoever tries
    password: createBuckets({ atOnce: 10, perMinute: 1, now }),
    letter: createBuckets({ atOnce: 5, perMinute: 0.2, now }),
  };
}

/** Commands from one client address, a whole class behind one included. */
export function limitCommands({ settings, now }: Pick<HttpParts, "settings" | "now">): MiddlewareHandler<Env> {
  const take = createBuckets({ atOnce: settings.arrivalsPerMinute, perMinute: settings.arrivalsPerMinute, now });
  return async (c: Context<Env>, next) => {
    if (c.req.method !== "GET") take(clientAddress(c, settings.behindProxy));
    await next();
  };
}
