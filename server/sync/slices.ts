/** Long work of all rooms, a few milliseconds at a time, one room after the other: between two slices the sockets are heard. */

/** Works until there is nothing left to do or `over()`; true: there is more. Must not throw. */
export type Work = (over: () => boolean) => boolean;

export interface Slices {
  /** one slice of it in each turn, until it is done */
  run(work: Work): void;
  /** one slice of it right now */
  once(work: Work): boolean;
}

export function createSlices(sliceMs: number): Slices {
  const waiting: Work[] = [];
  let due = false;

  const once = (work: Work): boolean => {
    const until = performance.now() + sliceMs;
    return work(() => performance.now() >= until);
  };
  const turn = () => {
    due = false;
    const work = waiting.shift();
    if (work !== undefined && once(work)) waiting.push(work);
    next();
  };
  const next = () => {
    if (due || waiting.length === 0) return;
    due = true;
    setImmediate(turn);
  };
  return {
    once,
    run(work) {
      waiting.push(work);
      next();
    },
  };
}
