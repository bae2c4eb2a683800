import { describe, expect, it } from "vitest";
import { waitBeforeAttempt } from "#client/collab/connection.ts";

describe("the wait before the next attempt", () => {
  it.each([
    [1, 60, 200],
    [2, 120, 400],
    [3, 240, 800],
    [4, 480, 1_600],
    [5, 750, 2_500],
    [40, 750, 2_500],
  ])("after %i failures is between %i and %i ms, as chance has it", (failures, least, most) => {
    expect(waitBeforeAttempt(failures, () => 0)).toBeCloseTo(least);
    expect(waitBeforeAttempt(failures, () => 1)).toBeCloseTo(most);
  });

  it("is another for each of a hundred clients", () => {
    const waits = Array.from({ length: 100 }, (_, i) => Math.round(waitBeforeAttempt(5, () => i / 100)));
    expect(new Set(waits).size).toBe(100);
  });
});
