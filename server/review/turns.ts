/** Work on one thing, one piece after the other: of two who decide at once, the second judges what the first left. */
export interface Turns {
  /** runs `work` once what was asked before for the same key has ended, well or not */
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(key, work) {
      const mine = (last.get(key) ?? Promise.resolve()).catch(() => undefined).then(work);
      last.set(key, mine);
      return mine.finally(() => {
        if (last.get(key) === mine) last.delete(key);
      });
    },
  };
}
