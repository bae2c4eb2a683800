/** Known values of the Wilson score interval at 95 %. */
import { expect, it } from "vitest";
import { wilsonInterval } from "#shared/checks/wilson-interval.ts";

// as R's binom::binom.confint(method = "wilson") gives them
it.each([
  [47, 50, 0.8378, 0.9794],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [5, 10, 0.2366, 0.7634],
  [1, 1, 0.2065, 1],
  [81, 263, 0.2553, 0.3662],
])("of %i right among %i, the share lies between %f and %f", (right, judged, low, high) => {
  const interval = wilsonInterval(right, judged);
  expect(interval[0]).toBeCloseTo(low, 4);
  expect(interval[1]).toBeCloseTo(high, 4);
});

it("knows nothing where nothing was judged", () => {
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});
