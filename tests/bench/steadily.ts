/** Time, for benchmarks. */

/** calls `run` with 0, 1, 2 … so many times a second */
export function steadily(total: number, perSecond: number, run: (number: number) => void): Promise<void> {
  const start = performance.now();
  let done = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, ((performance.now() - start) / 1000) * perSecond);
      for (; done < due; done++) run(done);
      if (done < total) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
