import { describe, expect, test } from "vitest";
import { writeCsv } from "#shared/formats/csv-writer.ts";

describe("a table as CSV", () => {
  const cases: [behaviour: string, titles: string[], rows: string[][], text: string][] = [
    ["titles, commas, CRLF, a final line end", ["a", "b"], [["1", "2"]], "a,b\r\n1,2\r\n"],
    ["no row", ["a", "b"], [], "a,b\r\n"],
    [
      "quotes where they are needed only",
      ["a", "b"],
      [
        ["x,y", 'dit "oui"'],
        ["l\nm", "r\rs"],
      ],
      'a,b\r\n"x,y","dit ""oui"""\r\n"l\nm","r\rs"\r\n',
    ],
    [
      "quotes around spaces at the ends",
      ["a", "b"],
      [
        [" x", "y\t"],
        ["x y", "z"],
      ],
      'a,b\r\n" x","y\t"\r\nx y,z\r\n',
    ],
    [
      "formulas, signs and semicolons as they are",
      ["a", "b"],
      [
        ["=1+1", "-0.5"],
        ["+33 1", "@a;b"],
      ],
      "a,b\r\n=1+1,-0.5\r\n+33 1,@a;b\r\n",
    ],
    ["a short row filled, a long one cut", ["a", "b"], [["1"], ["1", "2", "3"]], "a,b\r\n1,\r\n1,2\r\n"],
    ["a blank cell of a single column is not a blank line", ["a"], [["1"], [""], ["2"]], 'a\r\n1\r\n""\r\n2\r\n'],
    ["a mark at the start of a title does not become the file's", ["\uFEFFa"], [], '"\uFEFFa"\r\n'],
  ];
  test.each(cases)("%s", (_, titles, rows, text) => {
    expect([...writeCsv(titles, rows)].join("")).toBe(text);
  });
});

test("comes in pieces, so that a big table is never one text", () => {
  function* rows(): Generator<string[]> {
    for (let row = 0; row < 20_000; row++) yield [String(row), "0123456789"];
  }
  const pieces = [...writeCsv(["a", "b"], rows())];
  expect(pieces.length).toBeGreaterThan(3);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000);
});
