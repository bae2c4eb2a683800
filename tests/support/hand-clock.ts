/** A clock that a test turns by hand. */
import type { Clock } from "#server/sync/clock.ts";

export interface HandClock extends Clock {
  /** moves time forward, running what falls due on the way, in order */
  turn(ms: number): void;
}

interface Alarm {
  at: number;
  readonly every: number | null;
  readonly run: () => void;
}

export function createHandClock(start = Date.UTC(2026, 10, 2)): HandClock {
  let now = start;
  const alarms = new Set<Alarm>();

  const add = (alarm: Alarm) => {
    alarms.add(alarm);
    return () => void alarms.delete(alarm);
  };

  const next = (until: number) => [...alarms].filter((alarm) => alarm.at <= until).sort((a, b) => a.at - b.at)[0];

  return {
    now: () => now,
    after: (ms, run) => add({ at: now + ms, every: null, run }),
    every: (ms, run) => add({ at: now + ms, every: ms, run }),
    turn(ms) {
      const end = now + ms;
      for (let alarm = next(end); alarm !== undefined; alarm = next(end)) {
        now = alarm.at;
        if (alarm.every === null) alarms.delete(alarm);
        else alarm.at += alarm.every;
        alarm.run();
      }
      now = end;
    },
  };
}
