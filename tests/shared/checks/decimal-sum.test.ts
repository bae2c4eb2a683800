/** Sums as one counts on paper. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalSum } from "#shared/checks/custom/decimal-sum.ts";

describe("a sum of decimals", () => {
  it.each([
    [[], "0"],
    [[1, 2, 3], "6"],
    [[0.1, 0.2], "0.3"],
    [[-0.1, 0.1], "0"],
    [[-1.5, 0.25], "-1.25"],
    [[1e21, 1], "1000000000000000000001"],
    [[1e-7, 1], "1.0000001"],
    [[9007199254740993n, 0.5], "9007199254740993.5"],
    [["0.12345678901234567e3", 1], "124.45678901234567"],
    [[9007199254740991, 1], "9007199254740992"],
    [[-0], "0"],
  ])("%o makes %s", (values, sum) => expect(decimalSum(values)).toBe(sum));

  it.each([[[Number.NaN]], [[Number.POSITIVE_INFINITY]], [[true]], [[null]], [["1e999999999"]], [[undefined, 1]]])(
    "%o makes nothing",
    (values) => expect(decimalSum(values)).toBeNull(),
  );

  it("is exact for any amounts in cents", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
        const total = cents.reduce((sum, one) => sum + one, 0);
        expect(decimalSum(cents.map((one) => one / 100))).toBe(decimalSum([total / 100]));
      }),
    );
  });
});
