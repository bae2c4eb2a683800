/** Long work done in steps: whoever runs it may turn to something else between two of them, or leave the rest undone. */

import type { InSlices } from "#shared/model/in-slices.ts";

export type Pass<T = void> = InSlices<T>;

/** What a step may cost, in cells of ordinary length: well under a millisecond. */
const STEP = 1_000;
/** Two to the power of this: as many code units of a long text cost as much as a cell. */
const UNITS_PER_CELL_LOG = 5;

/** Counts what a pass does, so that it stops for breath where a step is over. */
export class Effort {
  #left = STEP;

  /** `cells` more were looked at; true when the step is over */
  spent(cells = 1): boolean {
    this.#left -= cells;
    if (this.#left > 0) return false;
    this.#left = STEP;
    return true;
  }

  /** a text more was looked at; true when the step is over */
  spentOn(text: string): boolean {
    return this.spent(1 + (text.length >> UNITS_PER_CELL_LOG));
  }

  /** Texts from `from` up to the place that it gives are about to be looked at, one at least: when it is not the end, or `spent(0)`, the step is over. */
  spentOnSome(texts: readonly string[], from: number): number {
    let left = this.#left;
    let at = from;
    for (; at < texts.length && left > 0; at += 1) left -= 1 + ((texts[at]?.length ?? 0) >> UNITS_PER_CELL_LOG);
    this.#left = left;
    return at;
  }
}
