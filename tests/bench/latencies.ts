/** Latencies of a long run: counted in steps of a tenth of a millisecond, so that a million of them take no more room than ten. */
const STEP = 0.1;
const STEPS = 100_000;

export interface LatencySummary {
  readonly count: number;
  /** milliseconds; NaN where there was none */
  readonly median: number;
  readonly p99: number;
  readonly max: number;
}

export interface Latencies {
  add(ms: number): void;
  /** of what was added since the last call of `restart` */
  summary(): LatencySummary;
  restart(): void;
}

export function createLatencies(): Latencies {
  const counts = new Uint32Array(STEPS);
  let count = 0;
  let max = Number.NaN;

  const at = (share: number): number => {
    let left = Math.ceil(count * share);
    for (let step = 0; step < STEPS; step++) {
      left -= counts[step] ?? 0;
      if (left <= 0) return (step + 0.5) * STEP;
    }
    return max;
  };

  return {
    add(ms) {
      const step = Math.min(STEPS - 1, Math.max(0, Math.floor(ms / STEP)));
      counts[step] = (counts[step] ?? 0) + 1;
      count++;
      max = Number.isNaN(max) ? ms : Math.max(max, ms);
    },
    summary: () =>
      count === 0 ? { count, median: max, p99: max, max } : { count, median: at(0.5), p99: at(0.99), max },
    restart() {
      counts.fill(0);
      count = 0;
      max = Number.NaN;
    },
  };
}

export function showLatency({ count, median, p99, max }: LatencySummary): string {
  return count === 0 ? "–" : `${median.toFixed(1)} / ${p99.toFixed(1)} / ${max.toFixed(0)} ms`;
}
