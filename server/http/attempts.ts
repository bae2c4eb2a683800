/** How often one may try: passwords of an address, letters to an address. */
import type { HttpParts } from "./parts.ts";
import { createBuckets } from "./rate-limit.ts";

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
