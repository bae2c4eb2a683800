import { describe, expect, it } from "vitest";
import { areasOf, blockOf, cellsIn, columnsOf, rowsOf } from "#client/grid/interaction/ranges.ts";
import type { Bounds } from "#client/grid/interaction/selection.ts";

function range(top: number, left: number, bottom = top, right = left): Bounds {
  return { top, left, bottom, right };
}

describe("several ranges", () => {
  it("count each cell once, where they lie over each other", () => {
    expect(cellsIn([range(0, 0, 3, 3), range(2, 2, 5, 5)])).toBe(16 + 16 - 4);
    expect(cellsIn([range(1, 1), range(1, 1)])).toBe(1);
    expect(cellsIn([])).toBe(0);
  });

  it("have rows and columns, those that touch as one", () => {
    const ranges = [range(4, 0, 6), range(0, 2, 1), range(7, 1)];
    expect(rowsOf(ranges)).toEqual([
      { from: 0, to: 1 },
      { from: 4, to: 7 },
    ]);
    expect(columnsOf(ranges)).toEqual([{ from: 0, to: 2 }]);
  });

  it("fall into columns of the same rows", () => {
    expect(areasOf([range(0, 0, 1, 2), range(5, 1)])).toEqual([
      { rows: [{ from: 0, to: 1 }], columns: [0, 2] },
      {
        rows: [
          { from: 0, to: 1 },
          { from: 5, to: 5 },
        ],
        columns: [1],
      },
    ]);
  });

  it.each([
    {
      name: "of the same rows make a block of their columns, from left to right",
      ranges: [range(0, 4, 1), range(0, 1, 1)],
      block: {
        rows: [{ from: 0, to: 1 }],
        columns: [
          { from: 1, to: 1 },
          { from: 4, to: 4 },
        ],
      },
    },
    {
      name: "of the same columns make a block of their rows",
      ranges: [range(7, 0, 7, 2), range(2, 0, 2, 2)],
      block: {
        rows: [
          { from: 2, to: 2 },
          { from: 7, to: 7 },
        ],
        columns: [{ from: 0, to: 2 }],
      },
    },
    { name: "of neither make none", ranges: [range(0, 0), range(1, 1)], block: null },
  ])("$name", ({ ranges, block }) => {
    expect(blockOf(ranges)).toEqual(block);
  });
});
