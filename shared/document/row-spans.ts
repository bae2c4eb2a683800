/** The rows of one packed entry as stretches of handles: small, and quick to ask whether and where it names a row. */
import type { RowRegistry } from "./row-registry.ts";
import type { Interval } from "./row-set.ts";

export class RowSpans {
  // packed, but for a single stretch: most entries of a fold name one row, and a table may hold thousands of them
  readonly #firsts: ArrayLike<number>;
  readonly #counts: ArrayLike<number>;
  readonly #places: ArrayLike<number>;
  /** the lowest handle */
  readonly first: number;
  readonly #end: number;
  readonly size: number;
  /** false when some of the rows are not known (yet) */
  readonly complete: boolean;

  constructor(rows: RowRegistry, intervals: readonly Interval[]) {
    const firsts: number[] = [];
    const counts: number[] = [];
    const places: number[] = [];
    let place = 0;
    let size = 0;
    let complete = true;
    let ascending = true;
    for (const interval of intervals) {
      rows.stretches(
        interval,
        (first, count, at) => {
          if (first < (firsts.at(-1) ?? 0)) ascending = false;
          firsts.push(first);
          counts.push(count);
          places.push(place + at);
          size += count;
        },
        () => {
          complete = false;
        },
      );
      place += interval.count;
    }
    const by = ascending ? null : firsts.map((_, i) => i).sort((a, b) => (firsts[a] ?? 0) - (firsts[b] ?? 0));
    const sorted = (list: number[]) => (by === null ? list : by.map((i) => list[i] ?? 0));
    const single = firsts.length === 1;
    this.#firsts = single ? firsts : Float64Array.from(sorted(firsts));
    this.#counts = single ? counts : Uint32Array.from(sorted(counts));
    this.#places = single ? places : Uint32Array.from(sorted(places));
    const last = firsts.length - 1;
    this.first = this.#firsts[0] ?? 0;
    this.#end = (this.#firsts[last] ?? 0) + (this.#counts[last] ?? 0);
    this.size = size;
    this.complete = complete;
  }

  /** place of the row in the packed entry, -1 when it is not there */
  placeOf(handle: number): number {
    // most rows are before what was gathered of rows that people added
    if (handle < this.first || handle >= this.#end) return -1;
    let low = 0;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? 0) <= handle) low = middle + 1;
      else high = middle;
    }
    const span = low - 1;
    const offset = handle - (this.#firsts[span] ?? 0);
    return span >= 0 && offset < (this.#counts[span] ?? 0) ? (this.#places[span] ?? 0) + offset : -1;
  }

  /** ascending handles */
  visitAll(visit: (handle: number, place: number) => void): void {
    for (let span = 0; span < this.#firsts.length; span++) {
      const first = this.#firsts[span] ?? 0;
      const place = this.#places[span] ?? 0;
      const count = this.#counts[span] ?? 0;
      for (let i = 0; i < count; i++) visit(first + i, place + i);
    }
  }

  handles(): number[] {
    const handles = new Array<number>(this.size);
    let at = 0;
    this.visitAll((handle) => {
      handles[at++] = handle;
    });
    return handles;
  }

  every(test: (handle: number) => boolean): boolean {
    for (let span = 0; span < this.#firsts.length; span++) {
      const first = this.#firsts[span] ?? 0;
      const count = this.#counts[span] ?? 0;
      for (let i = 0; i < count; i++) if (!test(first + i)) return false;
    }
    return true;
  }
}
