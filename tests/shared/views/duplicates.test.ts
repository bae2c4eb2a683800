import { describe, expect, it } from "vitest";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { duplicatesOf } from "#shared/views/duplicates.ts";
import { columnAt } from "../../convergence/replica.ts";
import { tableOf } from "./table-of.ts";

const ROWS = [
  ["Lyon", "69", "a"],
  ["Paris", "75", "b"],
  ["Lyon", "69", "c"],
  ["Lyon", "42", "d"],
  ["", "", "e"],
  ["", "", "f"],
  ["", "75", "g"],
  ["Paris", "75", "h"],
];

function found(...columns: number[]) {
  const { table } = tableOf(["town", "department", "n"], ROWS);
  const { rows, groups, groupOf } = duplicatesOf(
    table,
    columns.map((index) => columnAt(table, index)),
  );
  return {
    rows: Array.from(rows, (row) => table.positionOf(row as never)),
    groups,
    groupOf: Array.from(table.order, (row) => groupOf[row]),
  };
}

describe("rows that hold the same", () => {
  it.each<[string, number[], { rows: number[]; groups: number }]>([
    ["in one column, blanks left out", [0], { rows: [0, 1, 2, 3, 7], groups: 2 }],
    ["in several columns together", [0, 1], { rows: [0, 1, 2, 7], groups: 2 }],
    ["where a cell is blank in both but not all are", [1], { rows: [0, 1, 2, 6, 7], groups: 2 }],
    ["in no two rows", [2], { rows: [], groups: 0 }],
    ["in no column", [], { rows: [], groups: 0 }],
  ])("are found %s", (_, columns, expected) => {
    expect(found(...columns)).toMatchObject(expected);
  });

  it("share the number of their group, counted from the first", () => {
    expect(found(0, 1).groupOf).toEqual([1, 2, 1, 0, 0, 0, 0, 2]);
  });

  it("are told as things stand now, in the order of the table", () => {
    const { table, me } = tableOf(["town"], [["Lyon"], ["Paris"], ["Nice"]]);
    const town = columnAt(table, 0);
    setCells(table, [{ row: table.handleAt(0), column: town, text: "Nice" }], me);
    expect([...duplicatesOf(table, [town]).rows]).toEqual([table.handleAt(0), table.handleAt(2)]);
  });
});
