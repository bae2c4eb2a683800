import { describe, expect, it } from "vitest";
import { type Direction, jump, step, tab } from "#client/grid/interaction/moves.ts";

const extent = { rows: 6, columns: 4 };
/** x: filled, .: blank */
const CELLS = ["xx.x", "xx..", "x...", "....", "x..x", "x..x"];
const isFilled = (row: number, column: number): boolean => CELLS[row]?.[column] === "x";

describe("a step", () => {
  it.each([
    { from: [0, 0], direction: "up", to: [-1, 0], why: "reaches the header" },
    { from: [-1, 0], direction: "up", to: [-1, 0], why: "stops at the header" },
    { from: [5, 0], direction: "down", to: [6, 0], why: "reaches the line that adds a row" },
    { from: [6, 0], direction: "down", to: [6, 0], why: "stops there" },
    { from: [2, 0], direction: "left", to: [2, 0], why: "stops at the first column" },
    { from: [2, 3], direction: "right", to: [2, 3], why: "stops at the last column" },
  ] as const)("$direction from $from $why", ({ from, direction, to }) => {
    expect(step({ row: from[0], column: from[1] }, direction, extent)).toEqual({ row: to[0], column: to[1] });
  });
});

describe("a jump", () => {
  it.each([
    { from: [0, 0], direction: "down", to: [2, 0], why: "ends where the filled run ends" },
    { from: [2, 0], direction: "down", to: [4, 0], why: "goes from the end of a run to the next filled cell" },
    { from: [1, 1], direction: "down", to: [5, 1], why: "goes to the edge when nothing more is filled" },
    { from: [0, 2], direction: "right", to: [0, 3], why: "goes from a blank cell to the next filled one" },
    { from: [0, 1], direction: "right", to: [0, 3], why: "crosses the gap" },
    { from: [5, 3], direction: "up", to: [4, 3], why: "goes up the run" },
    { from: [0, 0], direction: "up", to: [0, 0], why: "stays at the edge" },
    { from: [6, 3], direction: "up", to: [4, 3], why: "comes back from the line that adds a row" },
    { from: [-1, 1], direction: "down", to: [1, 1], why: "comes down from the header" },
  ] as const)("$direction from $from $why", ({ from, direction, to }) => {
    const reached = jump({ row: from[0], column: from[1] }, direction as Direction, extent, isFilled);
    expect(reached).toEqual({ row: to[0], column: to[1] });
  });
});

describe("Tab", () => {
  it("goes on to the first cell of the next row, and back", () => {
    expect(tab({ row: 1, column: 3 }, false, extent)).toEqual({ row: 2, column: 0 });
    expect(tab({ row: 2, column: 0 }, true, extent)).toEqual({ row: 1, column: 3 });
  });

  it("leaves the grid after the last cell and before the first", () => {
    expect(tab({ row: 5, column: 3 }, false, extent)).toBeNull();
    expect(tab({ row: 0, column: 0 }, true, extent)).toBeNull();
  });
});
