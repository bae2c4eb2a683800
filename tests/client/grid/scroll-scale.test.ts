import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAP, follow, physicalHeight, type Scroll, settled } from "#client/grid/interaction/scroll-scale.ts";

const small = { content: 200_000, viewport: 700 };
const tall = { content: 40_000_000, viewport: 700 };
const top: Scroll = { physical: 0, virtual: 0 };

describe("a table that a browser can hold", () => {
  it("scrolls pixel for pixel, wherever it jumps", () => {
    for (const physical of [0, 1, 320, 64_000, 199_300]) {
      expect(follow(top, physical, small)).toEqual({ physical, virtual: physical });
      expect(settled(physical, small)).toEqual({ physical, virtual: physical });
    }
  });
});

describe("a table taller than a browser can hold", () => {
  it("is never asked to be taller than the cap", () => {
    expect(physicalHeight(tall.content)).toBe(CAP);
  });

  it("follows the wheel pixel for pixel", () => {
    const there = settled(20_000_000, tall);
    expect(follow(there, there.physical + 120, tall).virtual).toBe(20_000_120);
  });

  it("follows the scroll bar in proportion, to the very last pixel", () => {
    expect(follow(top, CAP - 700, tall)).toEqual({ physical: CAP - 700, virtual: 40_000_000 - 700 });
    const half = follow(top, (CAP - 700) / 2, tall).virtual;
    expect(Math.abs(half - 20_000_000)).toBeLessThan(700);
  });

  it("stays where it is when the bar settles, and never leaves the table", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -2_000, max: 2_000 }), fc.integer({ min: -CAP, max: CAP })), {
          maxLength: 60,
        }),
        (moves) => {
          let scroll = top;
          for (const by of moves) {
            const physical = Math.max(0, Math.min(CAP - 700, scroll.physical + by));
            scroll = follow(scroll, physical, tall);
            expect(scroll.virtual).toBeGreaterThanOrEqual(0);
            expect(scroll.virtual).toBeLessThanOrEqual(tall.content - tall.viewport);
            const rested = settled(scroll.virtual, tall);
            expect(rested.virtual).toBe(scroll.virtual);
            scroll = rested;
          }
        },
      ),
    );
  });
});
