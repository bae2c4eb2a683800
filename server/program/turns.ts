/** Work that takes much memory, a few at once: the others wait for their turn. */

/** Runs what it is given, no more than `atOnce` at a time, in the order in which it came. */
export function createTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < atOnce) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // whoever waits takes over the turn
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
