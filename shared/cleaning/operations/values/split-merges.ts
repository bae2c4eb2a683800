/** Merges as the fewest gestures that can say them: the parameters of one are bounded. */
import { LIMITS } from "#shared/model/limits.ts";
import { type StepRows, stepOf } from "../../step.ts";
import { type Merge, type MergeParams, merge as operation } from "./merge.ts";

export interface SplitMerges {
  readonly steps: readonly MergeParams[];
  /** merges whose texts no step can say, they are so long: they are in none */
  readonly tooLong: number;
}

export function splitMerges(column: string, merges: readonly Merge[], rows: StepRows): SplitMerges {
  const room = LIMITS.cellLength - stepOf(operation.id, { column, merges: [] }, rows).params.length;
  const steps: Merge[][] = [];
  let left = 0;
  let tooLong = 0;
  const put = (one: Merge) => {
    const size = sizeOf(one);
    if (size > left || steps.length === 0) {
      steps.push([]);
      left = room;
    }
    steps.at(-1)?.push(one);
    left -= size;
  };
  for (const one of merges) {
    const parts = partsOf(one, room);
    if (parts === null) tooLong++;
    else for (const part of parts) put(part);
  }
  return { steps: steps.map((list) => ({ column, merges: list })), tooLong };
}

/** null: one of its texts, with what it becomes, does not fit. */
function partsOf(one: Merge, room: number): readonly Merge[] | null {
  if (sizeOf(one) <= room) return [one];
  if (one.from.length === 1) return null;
  const middle = one.from.length >> 1;
  const halves = [one.from.slice(0, middle), one.from.slice(middle)].map((from) => partsOf({ from, to: one.to }, room));
  const [before, after] = halves;
  return before == null || after == null ? null : [...before, ...after];
}

/** with the comma after it */
function sizeOf(one: Merge): number {
  return JSON.stringify(one).length + 1;
}
