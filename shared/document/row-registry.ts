/** Gives each row id a dense handle, in runs: an imported table of a million rows is one run. Handles are never taken back. */
import type { Interval } from "./row-set.ts";

interface Run {
  readonly origin: string;
  readonly from: number;
  readonly first: number;
  count: number;
}

export class RowRegistry {
  readonly #byOrigin = new Map<string, Run[]>();
  readonly #byHandle: Run[] = [];
  #size = 0;

  /** handles are 0 .. size-1 */
  get size(): number {
    return this.#size;
  }

  /** -1 when no such row was ever added */
  handleOf(origin: string, number: number): number {
    const run = this.#runOf(origin, number);
    return run === undefined ? -1 : run.first + number - run.from;
  }

  has(handle: number): boolean {
    return Number.isInteger(handle) && handle >= 0 && handle < this.#size;
  }

  idOf(handle: number): string {
    const run = this.#runAt(handle);
    return `${run.origin}.${(run.from + handle - run.first).toString(36)}`;
  }

  partsOf(handle: number): { readonly origin: string; readonly number: number } {
    const run = this.#runAt(handle);
    return { origin: run.origin, number: run.from + handle - run.first };
  }

  /** as `partsOf` for each of the handles (of those from one index up to another), quick where they follow each other */
  visitParts(
    handles: ArrayLike<number>,
    visit: (origin: string, number: number, index: number) => void,
    from = 0,
    to = handles.length,
  ): void {
    let run: Run | undefined;
    for (let index = from; index < to; index++) {
      const handle = handles[index] ?? -1;
      if (run === undefined || handle < run.first || handle >= run.first + run.count) run = this.#runAt(handle);
      visit(run.origin, run.from + handle - run.first, index);
    }
  }

  /** one past the highest number known under that origin */
  endOf(origin: string): number {
    const last = this.#byOrigin.get(origin)?.at(-1);
    return last === undefined ? 0 : last.from + last.count;
  }

  /** Gives handles to the rows of the interval that have none; true when there were any. */
  add({ origin, from, count }: Interval): boolean {
    let added = false;
    for (let number = from; number < from + count; ) {
      const known = this.#runOf(origin, number);
      if (known !== undefined) {
        number = known.from + known.count;
        continue;
      }
      const end = Math.min(this.#nextKnown(origin, number), from + count);
      this.#append(origin, number, end - number);
      added = true;
      number = end;
    }
    return added;
  }

  /** Calls `visit` for each known stretch of the interval, `skip` for each unknown one; `at` counts rows from the interval's start. */
  stretches(
    interval: Interval,
    visit: (handle: number, count: number, at: number) => void,
    skip: (count: number, at: number) => void,
  ): void {
    const { origin, from, count } = interval;
    for (let number = from; number < from + count; ) {
      const run = this.#runOf(origin, number);
      const end = Math.min(run === undefined ? this.#nextKnown(origin, number) : run.from + run.count, from + count);
      if (run === undefined) skip(end - number, number - from);
      else visit(run.first + number - run.from, end - number, number - from);
      number = end;
    }
  }

  #append(origin: string, from: number, count: number): void {
    const last = this.#byHandle.at(-1);
    if (last !== undefined && last.origin === origin && last.from + last.count === from) {
      last.count += count;
    } else {
      const run: Run = { origin, from, first: this.#size, count };
      this.#byHandle.push(run);
      const runs = this.#byOrigin.get(origin);
      if (runs === undefined) this.#byOrigin.set(origin, [run]);
      else runs.splice(upTo(runs, "from", from), 0, run);
    }
    this.#size += count;
  }

  #runOf(origin: string, number: number): Run | undefined {
    const runs = this.#byOrigin.get(origin);
    const run = runs?.[upTo(runs, "from", number) - 1];
    return run !== undefined && number < run.from + run.count ? run : undefined;
  }

  #nextKnown(origin: string, number: number): number {
    const runs = this.#byOrigin.get(origin);
    return runs?.[upTo(runs, "from", number)]?.from ?? Number.POSITIVE_INFINITY;
  }

  #runAt(handle: number): Run {
    const run = this.#byHandle[upTo(this.#byHandle, "first", handle) - 1];
    if (run === undefined || handle >= this.#size) throw new RangeError(`no row has the handle ${handle}`);
    return run;
  }
}

/** how many runs start at or before the value */
function upTo(runs: readonly Run[], key: "from" | "first", value: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.[key] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
