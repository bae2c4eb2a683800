/** Work that nobody waits for: whoever asked is answered first, so that the time it takes tells nothing of what was found. */
import type { Logger } from "#server/observability/logger.ts";

export interface Later {
  (work: () => Promise<unknown>): void;
  /** resolves when none is under way */
  settle(): Promise<void>;
}

export function createLater(log: Logger): Later {
  const underWay = new Set<Promise<void>>();
  const later = (work: () => Promise<unknown>) => {
    const done: Promise<void> = work()
      .then(
        () => undefined,
        (error: unknown) => log.warn({ err: error }, "something of an account was not done"),
      )
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };
  return Object.assign(later, {
    settle: async () => {
      // one may begin another
      while (underWay.size > 0) await Promise.all(underWay);
    },
  });
}
