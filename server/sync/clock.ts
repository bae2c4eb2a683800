/** Time as the rooms know it: handed in, so that a test turns it by hand. */
export type Cancel = () => void;

export interface Clock {
  /** ms since 1970 */
  now(): number;
  after(ms: number, run: () => void): Cancel;
  every(ms: number, run: () => void): Cancel;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  every(ms, run) {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
};

const steadyClock: Clock = { ...systemClock, now: () => performance.now() };

/** The same clock for lengths of time: one that no setting of the computer's clock turns back or ahead. Its zero means nothing. */
export function forDurations(clock: Clock): Clock {
  return clock === systemClock ? steadyClock : clock;
}
