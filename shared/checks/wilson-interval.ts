/** How sure one can be of a share that was found by looking at some. */

/** 95 %: the normal quantile of 0.975 */
const Z = 1.959963984540054;

/**
 * The Wilson score interval of a share (E. B. Wilson, 1927) at 95 %, as two numbers from 0 to 1: of all rows, between so many are right
 * when `right` of the `judged` ones, drawn at random, were. [0, 1] when none was judged.
 */
export function wilsonInterval(right: number, judged: number): readonly [low: number, high: number] {
  if (judged <= 0) return [0, 1];
  const share = right / judged;
  const square = (Z * Z) / judged;
  const middle = share + square / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / judged + square / (4 * judged));
  return [Math.max(0, (middle - reach) / (1 + square)), Math.min(1, (middle + reach) / (1 + square))];
}
