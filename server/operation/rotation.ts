/** Which backups made by themselves are kept: many recent ones, fewer old ones. */

export interface KeptBackups {
  /** how many days, weeks and months keep their newest backup, counted from the newest there is */
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** 1 January 1970 was a Thursday: weeks begin on Monday */
const MONDAY = 4 * DAY;

/**
 * Those of `times` (ms since 1970) that no rule keeps. Periods without a backup do not count: after a month's pause, the seven newest
 * days are still there. The newest backup is always kept. Periods are of UTC.
 */
export function backupsToRemove(times: readonly number[], kept: KeptBackups): number[] {
  const newestFirst = [...times].sort((a, b) => b - a);
  const stay = new Set([
    ...newestFirst.slice(0, 1),
    ...newestOfEach(newestFirst, kept.days, (time) => Math.floor(time / DAY)),
    ...newestOfEach(newestFirst, kept.weeks, (time) => Math.floor((time - MONDAY) / (7 * DAY))),
    ...newestOfEach(newestFirst, kept.months, (time) => new Date(time).toISOString().slice(0, 7)),
  ]);
  return newestFirst.filter((time) => !stay.has(time));
}

function newestOfEach(
  newestFirst: readonly number[],
  count: number,
  periodOf: (time: number) => number | string,
): number[] {
  const newest = new Map<number | string, number>();
  for (const time of newestFirst) {
    const period = periodOf(time);
    if (!newest.has(period)) newest.set(period, time);
  }
  return [...newest.values()].slice(0, count);
}
