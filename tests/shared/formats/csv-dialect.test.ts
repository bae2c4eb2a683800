import { describe, expect, test } from "vitest";
import { detectDialect } from "#shared/formats/csv-dialect.ts";
import { findHeaderRow } from "#shared/formats/reading/header-row.ts";

describe("the delimiter is found", () => {
  const cases: [what: string, text: string, delimiter: string][] = [
    ["commas", "a,b\n1,2\n", ","],
    ["semicolons", "a;b\n1;2\n", ";"],
    ["tabs", "a\tb\n1\t2\n", "\t"],
    ["bars", "a|b\n1|2\n", "|"],
    ["semicolons beside decimal commas", "nom;prix\nA;1,5\nB;2,5\n", ";"],
    ["semicolons between numbers with decimal commas, without titles", "1,5;2,5\n3,5;4,5\n", ";"],
    ["commas beside text with semicolons", 'nom,note\nA,"x; y; z"\nB,"u; v"\n', ","],
    ["semicolons beside addresses with commas", "nom;adresse\nA;1, rue B, Paris\nC;2, rue D, Lyon\n", ";"],
    ["delimiters inside quotes do not count", '"a;b;c",d\n"e;f;g",h\n', ","],
    ["a last line that is cut does not count", "a;b;c\n1;2;3\n4;5;6\n7,8", ";"],
    ["Excel's hint", "sep=;\na;b,c\n1;2\n", ";"],
    ["one column of plain text", "nom\nA\nB\n", ","],
    ["one column of texts with commas is not split", "adresse\n1, rue A\nParis\n3, rue C, Lyon\n", ";"],
    ["no text", "", ","],
  ];
  test.each(cases)("%s", (_, text, delimiter) => {
    expect(detectDialect(text, false).delimiter).toBe(delimiter);
  });
});

test("the apostrophe is the quote only when it encloses cells and no double quote does", () => {
  expect(detectDialect("'a';'b'\n'1;2';'3'\n", true)).toMatchObject({ quote: "'", delimiter: ";" });
  expect(detectDialect("nom,note\n'tis,l'eau\nd'or,x\n", true).quote).toBe('"');
});

describe("the row of titles is found", () => {
  const cases: [what: string, rows: string[][], found: number | null][] = [
    [
      "the first row",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      0,
    ],
    ["no row", [], 0],
    ["titles only", [["a", "b", "c"]], 0],
    ["a title of one cell above", [["Liste"], ["a", "b", "c"], ["1", "2", "3"]], 1],
    [
      "a padded title above",
      [
        ["Liste", "", ""],
        ["a", "b", "c"],
        ["1", "2", "3"],
      ],
      1,
    ],
    [
      "a title, a date and a blank line above",
      [["Liste", "", ""], ["2024", "", ""], [""], ["a", "b", "c"], ["1", "2", "3"]],
      3,
    ],
    ["blank lines above", [[""], ["a", "b"], ["1", "2"]], 1],
    [
      "a title above two columns",
      [
        ["Liste", ""],
        ["nom", "élèves"],
        ["A", "12"],
        ["B", "7"],
      ],
      1,
    ],
    [
      "two columns with an empty title",
      [
        ["nom", ""],
        ["A", "B"],
        ["C", "D"],
      ],
      0,
    ],
    [
      "a title that misses",
      [
        ["a", "", "c"],
        ["1", "2", "3"],
        ["4", "5", "6"],
      ],
      0,
    ],
    [
      "years as titles",
      [
        ["ville", "2019", "2020"],
        ["A", "1", "2"],
        ["B", "3", "4"],
      ],
      0,
    ],
    [
      "no titles: decimal numbers from the first row on",
      [
        ["A", "2.35"],
        ["B", "2.36"],
      ],
      null,
    ],
    [
      "no titles: dates from the first row on",
      [
        ["2024-01-02", "A"],
        ["2024-01-03", "B"],
      ],
      null,
    ],
    ["one row of data alone is taken for titles", [["A", "2.35"]], 0],
    [
      "Excel's hint of the separator",
      [
        ["sep=", ""],
        ["a", "b"],
        ["x", "y"],
      ],
      1,
    ],
  ];
  test.each(cases)("%s", (_, rows, found) => {
    expect(findHeaderRow(rows)).toBe(found);
  });
});
