/** A token bucket: how many frames a session may send for long, and at once. Over it the socket is paused, nothing is dropped. */
export interface FrameRate {
  /** takes one; returns 0, or the ms to wait before reading on */
  take(now: number): number;
}

export function createFrameRate(perSecond: number, burst: number, start: number): FrameRate {
  let tokens = burst;
  let last = start;
  return {
    take(now) {
      tokens = Math.min(burst, tokens + ((now - last) * perSecond) / 1000) - 1;
      last = now;
      return tokens >= 0 ? 0 : Math.ceil((-tokens * 1000) / perSecond);
    },
  };
}
