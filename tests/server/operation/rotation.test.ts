/** Which of the daily backups stay. */
import { describe, expect, it } from "vitest";
import { backupsToRemove } from "#server/operation/rotation.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 1, 3);
const KEPT = { days: 7, weeks: 4, months: 12 };

/** what stays of a backup a day, rotated each day */
function afterDays(days: number, kept = KEPT): number[] {
  let times: number[] = [];
  for (let day = 0; day < days; day++) {
    times.push(START + day * DAY);
    const gone = new Set(backupsToRemove(times, kept));
    times = times.filter((time) => !gone.has(time));
  }
  return times;
}

describe("of a backup a day", () => {
  it("everything of the first week stays", () => {
    expect(afterDays(7)).toHaveLength(7);
  });

  it("after two years: the last seven days, a month by week, a year by month", () => {
    const stay = afterDays(730);
    const now = START + 729 * DAY;
    const age = (time: number) => (now - time) / DAY;
    expect(stay.filter((time) => age(time) < 7)).toHaveLength(7);
    expect(stay.filter((time) => age(time) < 28).length).toBeGreaterThanOrEqual(9);
    expect(new Set(stay.map((time) => new Date(time).toISOString().slice(0, 7))).size).toBe(12);
    expect(stay.length).toBeLessThanOrEqual(7 + 4 + 12);
  });

  it("the newest always stays, and a pause costs nothing", () => {
    expect(backupsToRemove([START], { days: 0, weeks: 0, months: 1 })).toEqual([]);
    const before = afterDays(30);
    const later = START + 400 * DAY;
    const gone = backupsToRemove([...before, later], KEPT);
    const stay = before.filter((time) => !gone.includes(time));
    expect(stay.length).toBeGreaterThanOrEqual(6);
    expect(gone).not.toContain(later);
  });
});
