/** How often one may try: passwords of an address, letters to an address. */
import type { HttpParts } from "./parts.ts";
import { createAllowance, createBuckets, requireOne } from "./rate-limit.ts";

export interface Attempts {
  /** each call takes one; "too-many-requests" when none is left, whether the address has an account or not */
  password(address: string): void;
  letter(address: string): void;
  /** as `letter`, for a letter that is sent beside the answer or not at all: false when none is left */
  mayWrite(address: string): boolean;
}

export function createAttempts({ now }: Pick<HttpParts, "now">): Attempts {
  const mayWrite = createAllowance({ atOnce: 5, perMinute: 0.2, now });
  return {
    // 70 in an hour, whoever tries
    password: createBuckets({ atOnce: 10, perMinute: 1, now }),
    letter: requireOne(mayWrite),
    mayWrite,
  };
}
