/** Until when what lets people or programs in may last. */
import { ProblemError } from "#shared/wire/problem.ts";

const DAY = 24 * 60 * 60 * 1000;
/** a year, and the day that a choice “in a year” may lie over */
const MOST = 367 * DAY;

/** ms since 1970; throws "bad-request" at `expiresAt` for a day that is past, or more than a year ahead. */
export function expiryOf(expiresAt: string, now: number): number {
  const at = Date.parse(expiresAt);
  if (at <= now || at > now + MOST) throw new ProblemError("bad-request", { place: "body.expiresAt" });
  return at;
}
