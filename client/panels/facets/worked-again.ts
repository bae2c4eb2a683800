/** Long work on a table, done again as people write: twice a second at most, in slices, one at a time. */
import { inSlices } from "#client/views/slices.ts";
import type { Table } from "#shared/document/table.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

export interface WorkedAgain {
  /** from the beginning, whatever was under way */
  now(): void;
  /** soon */
  later(): void;
  close(): void;
}

/** ms */
const AGAIN = 500;

export function createWorkedAgain<T>(table: Table, work: () => InSlices<T>, onEnd: (result: T) => void): WorkedAgain {
  let due: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;
  let isWorking = false;
  let isLate = false;

  function now(): void {
    clearTimeout(due);
    due = undefined;
    stop();
    isWorking = true;
    isLate = false;
    stop = inSlices(work(), table.rowCount, (result) => {
      isWorking = false;
      onEnd(result);
      if (isLate) later();
    });
  }
  function later(): void {
    if (isWorking) isLate = true;
    else due ??= setTimeout(now, AGAIN);
  }
  return {
    now,
    later,
    close() {
      clearTimeout(due);
      stop();
    },
  };
}
