/** Long work on a table, done again as people write, without holding the page: it rests ten times as long as it took. */
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { Table, TableChange } from "#shared/document/table.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { inTurns } from "./slices.ts";

export interface LeisurelyWatch {
  /** 0 to 99 while it is done; null: it is not */
  readonly percent: Store<number | null>;
  /** from the beginning, whatever was under way */
  now(): void;
  /** when it has rested */
  soon(): void;
  /** what is under way is given up; the next change begins it anew */
  stop(): void;
  close(): void;
}

/** ms it rests at least, and at most */
const REST = { least: 300, most: 8_000 };
const TIMES = 10;

export function watchAtLeisure<T>(
  table: Table,
  work: (told: (share: number) => void) => InSlices<T>,
  matters: (change: TableChange) => boolean,
  onEnd: (result: T) => void,
): LeisurelyWatch {
  const percent = createValue<number | null>(null);
  let due: ReturnType<typeof setTimeout> | undefined;
  let giveUp: () => void = () => undefined;
  let took = 0;
  let isLate = false;

  function now(): void {
    clearTimeout(due);
    due = undefined;
    giveUp();
    isLate = false;
    percent.set(0);
    const begin = performance.now();
    const told = (share: number) => percent.set(Math.min(99, Math.floor(100 * share)));
    giveUp = inTurns(work(told), (result) => {
      took = performance.now() - begin;
      percent.set(null);
      onEnd(result);
      if (isLate) soon();
    });
  }
  function soon(): void {
    if (percent.get() !== null) isLate = true;
    else due ??= setTimeout(now, Math.min(REST.most, Math.max(REST.least, took * TIMES)));
  }
  const leave = table.subscribe((change) => {
    if (matters(change)) soon();
  });
  return {
    percent,
    now,
    soon,
    stop() {
      giveUp();
      percent.set(null);
    },
    close() {
      clearTimeout(due);
      giveUp();
      leave();
    },
  };
}
