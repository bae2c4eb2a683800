import { describe, expect, it } from "vitest";
import { marksPath, rowNear } from "#client/grid/drawing/minimap-path.ts";
import { nextProblem, problemPlaces } from "#client/grid/interaction/problem-places.ts";
import { seeTable } from "#client/views/seen-table.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { columnAt } from "../../convergence/replica.ts";
import { openPair } from "./harness/memory-collaboration.ts";

const SCHEMA = {
  fields: ["nom", "code_insee", "code_postal"].map((name) => ({
    name,
    type: "string",
    constraints: { pattern: "right" },
  })),
};

/** wrong: cells as "row column" */
function open(...wrong: [row: number, column: number][]) {
  const { mine } = openPair({ rows: 8, columns: 3, mayEdit: true, schema: SCHEMA });
  const isWrong = (row: number, column: number) => wrong.some(([r, c]) => r === row && c === column);
  const cells = Array.from({ length: 24 }, (_, at) => ({
    row: mine.table.handleAt(Math.floor(at / 3)),
    column: columnAt(mine.table, at % 3),
    text: isWrong(Math.floor(at / 3), at % 3) ? "wrong" : "right",
  }));
  setCells(mine.table, cells, mine.origin);
  return { mine, ...seeTable(mine.table) };
}

describe("from one problem to the next", () => {
  const point = (row: number, column: number) => ({ row, column });

  it.each<[string, { row: number; column: number } | null, 1 | -1, object]>([
    ["the first of all, from nowhere", null, 1, { row: 1, column: 2, at: 1, count: 3 }],
    ["the first of all, from a header", point(-1, 2), 1, { row: 1, column: 2, at: 1 }],
    ["the next in its row, from where one stands", point(4, 0), 1, { row: 4, column: 1, at: 3 }],
    ["the next row's, from a right cell", point(1, 2), 1, { row: 4, column: 0, at: 2 }],
    ["the first again, after the last", point(4, 1), 1, { row: 1, column: 2, at: 1 }],
    ["the one before", point(4, 1), -1, { row: 4, column: 0, at: 2 }],
    ["the last, before the first", point(1, 2), -1, { row: 4, column: 1, at: 3 }],
    ["the last, before all", point(0, 0), -1, { row: 4, column: 1, at: 3 }],
    ["the last, from below it", point(7, 0), -1, { row: 4, column: 1, at: 3 }],
  ])("is %s", (_, from, step, expected) => {
    const { mine, seen } = open([1, 2], [4, 0], [4, 1]);
    expect(nextProblem(mine, seen, from, step)).toMatchObject(expected);
  });

  it("is looked for among the rows and columns one sees, where they stand", () => {
    const { mine, seen, look } = open([1, 2], [4, 0], [6, 1]);
    const rows = Uint32Array.from([6, 5, 4], (position) => mine.table.handleAt(position));
    look({ rows, hidden: new Set([columnAt(mine.table, 0)]) });
    expect(nextProblem(mine, seen, null, 1)).toMatchObject({ row: 0, column: 0, at: 1, count: 1 });
  });

  it("is none where nothing is wrong", () => {
    const { mine, seen } = open();
    expect(nextProblem(mine, seen, null, 1)).toBeNull();
  });

  it("counts a cell with several problems once, a problem of a row in its first cell", () => {
    const { mine, seen } = open([2, 1]);
    const blank = [0, 1, 2].map((column) => ({
      row: mine.table.handleAt(5),
      column: columnAt(mine.table, column),
      text: "",
    }));
    setCells(mine.table, blank, mine.origin);
    expect([...problemPlaces(mine, seen)].sort((a, b) => a - b)).toEqual([7, 15]);
  });
});

describe("marks along the scroll bar", () => {
  it.each<[string, number[], number, number, string]>([
    ["none for no row", [], 100, 50, ""],
    ["none in no room", [3], 100, 1, ""],
    ["two pixels for a row alone", [50], 100, 50, "M0 25h7v2h-7z"],
    ["one for rows that touch", [50, 53, 90], 100, 50, "M0 25h7v3h-7zM0 45h7v2h-7z"],
    ["whole where all rows are marked", [0, 1, 2], 3, 6, "M0 0h7v6h-7z"],
    ["in sight at the very end", [99_999], 100_000, 50, "M0 48h7v2h-7z"],
  ])("are %s", (_, rows, count, height, path) => {
    expect(marksPath(rows, count, height, 7)).toBe(path);
  });

  it("lead to the row nearest to where one points", () => {
    expect(rowNear([10, 40, 90], 100, 200, 100)).toBe(40);
    expect(rowNear([], 100, 200, 100)).toBeNull();
  });
});
