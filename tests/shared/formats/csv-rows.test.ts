import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCsvRows, type QuoteOddity } from "#shared/formats/csv-rows.ts";
import { realFilesHere, realFilesReason, realJson } from "#tests/support/real-files.ts";

interface Read {
  rows: string[][];
  lines: number[];
  oddities: [QuoteOddity, number][];
}

function read(pieces: readonly string[], delimiter = ",", quote = '"', quotedLength?: number): Read {
  const found: Read = { rows: [], lines: [], oddities: [] };
  const reader = createCsvRows({
    delimiter,
    quote,
    ...(quotedLength === undefined ? {} : { quotedLength }),
    onRow(cells, line) {
      found.rows.push(cells);
      found.lines.push(line);
    },
    onOddity: (oddity, line) => found.oddities.push([oddity, line]),
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return found;
}

describe("rows of a CSV text", () => {
  const cases: [behaviour: string, text: string, rows: string[][]][] = [
    ["no text has no row", "", []],
    [
      "line ends may be LF, CRLF and CR in one file",
      "a,b\nc,d\r\ne,f\rg,h",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
    ],
    ["a final line end is not a row", "a\r\n", [["a"]]],
    ["a blank line is a row of one empty cell", "a\n\nb\n", [["a"], [""], ["b"]]],
    [
      "a delimiter at the end of a line opens an empty cell",
      "a,\n,b\n,",
      [
        ["a", ""],
        ["", "b"],
        ["", ""],
      ],
    ],
    ["quotes protect delimiters and line ends", '"a,b","c\r\nd"\n', [["a,b", "c\r\nd"]]],
    ["doubled quotes are one", '"dit ""oui""",""""\n', [['dit "oui"', '"']]],
    ["an empty quoted cell is empty", '"",a\n', [["", "a"]]],
    ["a quote inside a cell is text", 'écran 24",a\n', [['écran 24"', "a"]]],
    ["a quote after a space is text", 'a, "b"\n', [["a", ' "b"']]],
    ["spaces after a closing quote are kept", '"a,b"  ,c\n"d" \n', [["a,b  ", "c"], ["d "]]],
    ["text after a closing quote makes its quotes text", '"L’Étoile" (bar),x\n', [['"L’Étoile" (bar)', "x"]]],
    [
      "an opening quote that nothing closes is text",
      'a,"b\nc,d\n',
      [
        ["a", '"b'],
        ["c", "d"],
      ],
    ],
    ["cells are not trimmed", " a ,\tb\n", [[" a ", "\tb"]]],
    ["rows of other widths stay as they are", "a\nb,c,d\n", [["a"], ["b", "c", "d"]]],
  ];
  test.each(cases)("%s", (_, text, rows) => {
    expect(read([text]).rows).toEqual(rows);
  });

  test("other delimiters and the apostrophe as quote", () => {
    expect(read(["'a;b';c\n"], ";", "'").rows).toEqual([["a;b", "c"]]);
    expect(read(["a\tb|c\n"], "\t").rows).toEqual([["a", "b|c"]]);
  });

  test("each row knows its line, cells of several lines counted", () => {
    expect(read(['a\n"b\r\nb\nb"\nc\r\rd']).lines).toEqual([1, 2, 5, 6, 7]);
  });

  test("quotes kept as text are told, with their line", () => {
    expect(read(['a\n"b" c\nd,"e\nf']).oddities).toEqual([
      ["text-after", 2],
      ["not-closed", 3],
    ]);
  });

  test("a quote that is not closed within the limit is text, and all that follows is still read", () => {
    const text = `a,"b\n${"c,d\n".repeat(100)}`;
    const whole = read([text], ",", '"', 50);
    expect(whole.rows).toHaveLength(101);
    expect(whole.oddities).toEqual([["not-closed", 1]]);
  });

  test("stops when asked to", () => {
    const rows: string[][] = [];
    const reader = createCsvRows({ delimiter: ",", quote: '"', onRow: (cells) => rows.push(cells) < 2 });
    expect(reader.push("a\nb\nc\n")).toBe(false);
    reader.end();
    expect(rows).toEqual([["a"], ["b"]]);
  });

  test("the pieces in which the text comes do not matter", () => {
    const text = fc.string({ unit: fc.constantFrom("a", '"', ",", "\r", "\n", " ", "é"), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
        const at = [...new Set([0, ...cuts.filter((cut) => cut < whole.length), whole.length])].sort((a, b) => a - b);
        const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end));
        expect(read(pieces)).toEqual(read([whole]));
      }),
      { numRuns: 2_000 },
    );
  });

  test("a hundred thousand quotes that nothing closes are read in time in proportion to the text", () => {
    expect(read(['a,"b\n'.repeat(100_000)]).rows).toHaveLength(100_000);
    expect(read([`"${'a""b,'.repeat(100_000)}\n`]).rows).toHaveLength(1);
  }, 120_000);
});

interface Case {
  id: string;
  input: string;
  config: Record<string, unknown>;
  expected: { data: unknown };
}

/** Where we read otherwise than PapaParse, and why. */
const OTHERWISE: Readonly<Record<string, { why: string; rows: string[][] }>> = {
  "papa-CORE_PARSER_TESTS-22": {
    why: "an unclosed quote does not swallow the rest of the file",
    rows: [
      ["a", '"b', '"c'],
      ["d", "e", "f"],
    ],
  },
  "papa-CORE_PARSER_TESTS-24": {
    why: "an unclosed quote does not swallow the rest of the file",
    rows: [
      ["a", '"b', "c"],
      ['d"e', "f", "g"],
    ],
  },
  "papa-CORE_PARSER_TESTS-59": { why: "a final line end is not a row", rows: [["a", "b", "c"]] },
  "papa-PARSE_TESTS-45": { why: "a final line end is not a row", rows: [["a", "b", "c"], ["d", "e", "f"], [""]] },
  "papa-PARSE_TESTS-6": {
    why: "spaces are kept",
    rows: [
      ["A", "B ", "C", "D"],
      ["E", "F", "G  ", "H"],
    ],
  },
  "papa-PARSE_TESTS-7": {
    why: "spaces are kept",
    rows: [
      ["A", "B", "C", "D "],
      ["E", "F", "G", "H  "],
      ["Q", "W", "E", "R"],
    ],
  },
  "papa-PARSE_TESTS-8": {
    why: "spaces are kept",
    rows: [
      ["A", "B ", "C", "D "],
      ["E", "F", "G  ", "H  "],
      ["Q", "W", "E ", "R"],
    ],
  },
};

/** Options of PapaParse that are not about the shape of the text: types, comments, limits, its own objects. */
const KNOWN_OPTIONS = new Set(["delimiter", "newline", "fastMode", "quoteChar"]);

describe.skipIf(!realFilesHere)(`cases of PapaParse${realFilesReason}`, () => {
  const cases = realFilesHere ? (realJson("cases/csv-parse.json") as Case[]) : [];
  const ours = cases.filter(({ config }) => Object.keys(config).every((option) => KNOWN_OPTIONS.has(option)));
  test("most are about the shape of the text", () => {
    expect(ours.length).toBeGreaterThan(35);
  });
  test.each(ours.filter(({ config }) => config.delimiter !== ", "))(
    "$id: $input",
    ({ id, input, config, expected }) => {
      const { rows } = read([input], String(config.delimiter ?? ","), String(config.quoteChar ?? '"'));
      expect(rows).toEqual(OTHERWISE[id]?.rows ?? expected.data);
    },
  );
});

describe.skipIf(!realFilesHere)(`cases of csv-spectrum${realFilesReason}`, () => {
  const cases = realFilesHere
    ? (realJson("cases/csv-spectrum.json") as { name: string; csv: string; expected: Record<string, string>[] }[])
    : [];
  // location_coordinates expects another telephone number than its own text has
  test.each(cases.filter(({ name }) => name !== "location_coordinates"))("$name", ({ csv, expected }) => {
    const [titles = [], ...rows] = read([csv]).rows;
    expect(rows.map((row) => Object.fromEntries(titles.map((title, at) => [title, row[at]])))).toEqual(expected);
  });
});

test("a row that no table could hold is refused before it is held", () => {
  expect(() => read([",".repeat(1_100_000)])).toThrow("too-many-columns");
});

test.each([
  ["plain", "x".repeat(3_500_000)],
  ["quoted", `"${"x,\n".repeat(1_000_000)}"`],
])("a very long row that comes in pieces is the same as in one, %s", (_, cell) => {
  const text = `a,b\n${cell},1\nc,d\ne,${cell}`;
  const pieces = Array.from({ length: Math.ceil(text.length / 65_536) }, (_piece, at) =>
    text.slice(at * 65_536, (at + 1) * 65_536),
  );
  expect(read(pieces)).toEqual(read([text]));
  expect(read(pieces).rows.map((row) => row.length)).toEqual([2, 2, 2, 2]);
});
