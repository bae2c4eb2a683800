/** Addresses that are left alone for a while, as nobody answered, or what they name is not there. */
import type { FetchFault } from "#server/outgoing/not-fetched.ts";

/** ms: after the first time, and at most; each time that follows, twice as long */
const [SHORTEST, LONGEST] = [10_000, 2 * 60_000];
/** ms: who answers that there is no such thing means it */
const OF_NONE = 60 * 60_000;
/** addresses: the oldest are forgotten first, and asked again */
const MOST = 2_000;

interface Rest {
  /** ms since 1970 */
  readonly until: number;
  /** ms: how long the next one is */
  readonly next: number;
}

interface Rests {
  has(address: string): boolean;
  begin(address: string, fault: FetchFault): void;
  end(address: string): void;
}

export function createRests(now: () => number): Rests {
  /** the last one begun last */
  const rests = new Map<string, Rest>();
  return {
    has: (address) => now() < (rests.get(address)?.until ?? Number.NEGATIVE_INFINITY),
    begin(address, fault) {
      const before = rests.get(address);
      // long since: it begins anew
      const long = before === undefined || now() - before.until > LONGEST ? SHORTEST : before.next;
      rests.delete(address);
      rests.set(address, { until: now() + restOf(fault, long), next: Math.min(2 * long, LONGEST) });
      for (const [one, { until }] of rests) {
        if (rests.size <= MOST && now() - until <= LONGEST) break;
        rests.delete(one);
      }
    },
    end: (address) => void rests.delete(address),
  };
}

function restOf(fault: FetchFault, long: number): number {
  if (fault.kind !== "unreachable") return long;
  if (fault.status === 404 || fault.status === 410) return OF_NONE;
  return Math.max(long, Math.min(fault.retryAfter ?? 0, OF_NONE));
}
