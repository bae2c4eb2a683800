import { describe, expect, it } from "vitest";
import { columnLetter } from "#client/panels/reading/column-letter.ts";
import { fileColumns, withColumnAside } from "#client/panels/reading/file-columns.ts";
import { CHOICES, line, preview } from "./previews.ts";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is called %s", (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
});

describe("columns of the file", () => {
  it("are all told, with why one is not in the table", () => {
    const wide = preview({
      lines: [line(1, "data", "a", "b", "", "x", "y")],
      setAside: [
        { what: "columns", reason: "empty", count: 1, numbers: [2], examples: [] },
        { what: "columns", reason: "hidden", count: 1, numbers: [3], examples: [] },
      ],
      columns: [0, 1, 4].map((source) => ({ title: "", source, look: "text", filled: 1, examples: [] })),
    });
    expect(fileColumns(wide, { ...CHOICES, columnsSetAside: [1] }).map(({ aside }) => aside)).toEqual([
      null,
      "by-hand",
      "empty",
      "hidden",
      null,
    ]);
  });

  it("are left out and taken back one by one", () => {
    const without = withColumnAside({ ...CHOICES, columnsSetAside: [3] }, 1, true);
    expect(without.columnsSetAside).toEqual([1, 3]);
    expect(withColumnAside(without, 3, false).columnsSetAside).toEqual([1]);
  });
});
