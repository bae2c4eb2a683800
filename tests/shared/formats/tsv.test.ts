import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatClipboard, parseClipboard } from "#shared/formats/tsv.ts";

describe("a block copied from a spreadsheet", () => {
  const cases: [behaviour: string, text: string, rows: string[][]][] = [
    ["an empty clipboard has no row", "", []],
    ["one cell", "a", [["a"]]],
    [
      "Excel ends each row with CRLF, the last one too",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "LibreOffice and Google Sheets separate rows with LF",
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["old Mac line ends", "a\rb\r", [["a"], ["b"]]],
    ["a cell of several lines is quoted", '"1 rue\nBP 2"\tb\n', [["1 rue\nBP 2", "b"]]],
    ["a quoted cell keeps its CRLF", '"1 rue\r\nBP 2"\tb\r\n', [["1 rue\r\nBP 2", "b"]]],
    ["quotes of a quoted cell are doubled", '"dit ""oui""\n"\tb', [['dit "oui"\n', "b"]]],
    ["a tab inside quotes is text", '"a\tb"\tc', [["a\tb", "c"]]],
    ["a quote inside a cell is text", 'écran 24"\tb', [['écran 24"', "b"]]],
    ["a quote that nothing closes is text", '"a\tb\nc', [['"a', "b"], ["c"]]],
    ["a quote closed in the middle of a cell is text", '"L\'Étoile" (bar)\tb', [['"L\'Étoile" (bar)', "b"]]],
    ["spaces are kept", " a \t b", [[" a ", " b"]]],
    [
      "empty cells at the end of a row",
      "a\t\t\n\t\t",
      [
        ["a", "", ""],
        ["", "", ""],
      ],
    ],
    ["an empty row between two", "a\n\nb\n", [["a"], [""], ["b"]]],
    ["one empty cell", "\n", [[""]]],
    ["an empty quoted cell", '""\ta', [["", "a"]]],
  ];
  test.each(cases)("%s", (_, text, rows) => {
    expect(parseClipboard(text)).toEqual(rows);
  });
});

test("what is copied from here is pasted back the same, whatever the cells hold", () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", " ", "é") }));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      expect(parseClipboard(formatClipboard(rows))).toEqual(rows);
    }),
  );
});

test("a single cell is copied without a line end, so that it can be pasted in a sentence", () => {
  expect(formatClipboard([["Mairie"]])).toBe("Mairie");
});

// a reading that grows with the square of the block would take minutes
test("a block of a hundred thousand cells is read as it was copied", () => {
  const rows = Array.from({ length: 10_000 }, (_, n) =>
    Array.from({ length: 10 }, (_, c) => (c === 3 ? `"${n}\n` : `${n}`)),
  );
  expect(parseClipboard(formatClipboard(rows))).toEqual(rows);
}, 60_000);
