/** Work on a table that is not the one being changed: begun again when it changes meanwhile, in the end done in one go. */
import type { Table, TableChange } from "#shared/document/table.ts";
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";

const ANEW = 3;

export function* steadily<T>(source: Table, work: () => InSlices<T>): InSlices<T> {
  let changed = false;
  const leave = source.subscribe((change) => {
    changed ||= matters(change);
  });
  try {
    for (let time = 0; time < ANEW; time++) {
      changed = false;
      const steps = work();
      for (let step = steps.next(); ; step = steps.next()) {
        if (changed) break;
        if (step.done === true) return step.value;
        yield;
      }
    }
    return atOnce(work());
  } finally {
    leave();
  }
}

function matters(change: TableChange): boolean {
  return change.cells.size > 0 || change.appeared.length + change.vanished.length > 0 || change.order || change.columns;
}
