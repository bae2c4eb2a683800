/** What every kind of series is made of. */

/** The text at a place: 0 is the first of those it was made from; before it, places are negative. */
export type Series = (at: number) => string;

/** The one step between values that follow each other; null when steps differ. One value alone: a step of 1. */
export function stepOf(values: readonly number[]): number | null {
  const [first, second] = values;
  if (first === undefined) return null;
  if (second === undefined) return 1;
  const step = second - first;
  return values.every((value, i) => value === first + step * i) ? step : null;
}
