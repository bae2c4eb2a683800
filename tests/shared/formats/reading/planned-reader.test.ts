import { describe, expect, test } from "vitest";
import { countDoubts, groupDoubts } from "#shared/formats/reading/doubts.ts";
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import type { DoubtCode } from "#shared/wire/imports.ts";
import { readSheet, shapeWith, sheet } from "./read-rows.ts";

describe("merged areas", () => {
  const rows = sheet("date|produit|nombre\n1er mai|A|4\n|B|23\n2 mai|C|");
  const merges = [
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 4, left: 1, bottom: 4, right: 2 },
  ];
  test("give each of their cells what the first one holds, and are counted", () => {
    const read = readSheet(rows, {}, shapeWith(merges));
    expect(read.table).toEqual([
      ["1er mai", "A", "4"],
      ["1er mai", "B", "23"],
      ["2 mai", "C", "C"],
    ]);
    expect(read.mergedAreas).toBe(2);
    expect(read.lines[2]?.cells, "as the file has it").toEqual(["", "B", "23"]);
  });

  test("are left as they are where that is wished", () => {
    const read = readSheet(rows, { mergedCells: "leave" }, shapeWith(merges));
    expect(read.table[1]).toEqual(["", "B", "23"]);
  });

  test("over a whole row are a caption, which is no value of each column", () => {
    const captioned = sheet("nom|ville|élèves\nPublic||\nA|Lens|3");
    const read = readSheet(captioned, {}, shapeWith([{ top: 2, left: 0, bottom: 2, right: 2 }]));
    expect(read.table[0]).toEqual(["Public", "", ""]);
  });

  test("that overlap, as no program writes them: the first counts", () => {
    const overlapping = [
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 3, left: 0, bottom: 4, right: 1 },
    ];
    const read = readSheet(sheet("a|b\n1|x\n2|y\n|"), {}, shapeWith(overlapping));
    expect(read.table).toEqual([
      ["1", "x"],
      ["2", "y"],
    ]);
  });

  test("over rows that hold nothing else make no rows", () => {
    const read = readSheet([["a", "b"], ["1", "2"], [], []], {}, shapeWith([{ top: 2, left: 0, bottom: 4, right: 0 }]));
    expect(read.table).toEqual([["1", "2"]]);
  });
});

describe("hidden rows and columns", () => {
  const rows = sheet("nom|interne|ville\nA|x|Lens\nB|y|Avion");
  const shape = shapeWith([], { hiddenRows: new Set([2]), hiddenColumns: new Set([1]) });
  test("are kept and told", () => {
    const read = readSheet(rows, {}, shape);
    expect(read.table).toHaveLength(2);
    expect(read.notes).toEqual([
      { code: "hidden-rows-kept", count: 1, line: null, examples: [] },
      { code: "hidden-columns-kept", count: 1, line: null, examples: ["interne"] },
    ]);
  });
  test("are set aside where that is wished", () => {
    const read = readSheet(rows, { hidden: "set-aside" }, shape);
    expect(read.titles).toEqual(["nom", "ville"]);
    expect(read.table).toEqual([["B", "Avion"]]);
    expect(read.setAside).toEqual([
      { what: "columns", reason: "hidden", count: 1, numbers: [1], examples: ["interne"] },
      { what: "rows", reason: "hidden", count: 1, numbers: [2], examples: ["A · x · Lens"] },
    ]);
  });
});

test("columns without title and without value are set aside wherever they are; a value far below brings one back", () => {
  const rows = sheet("nom||ville|\nA||Lens|\nB||Avion|x");
  const read = readSheet(rows);
  expect(read.titles).toEqual(["nom", "ville", ""]);
  expect(read.table).toEqual([
    ["A", "Lens", ""],
    ["B", "Avion", "x"],
  ]);
  expect(read.setAside).toEqual([{ what: "columns", reason: "empty", count: 1, numbers: [1], examples: [] }]);
  expect(readSheet(rows, { emptyColumns: "keep" }).titles).toEqual(["nom", "", "ville", ""]);
});

test("a table without titles has all its rows, and columns by number", () => {
  const read = readSheet(sheet("\n1,5|2024-01-05\n2,5|2024-01-06"));
  expect(read.titles).toEqual(["colonne_1", "colonne_2"]);
  expect(read.table).toHaveLength(2);
});

describe("doubts are told with their place in the table and in the file", () => {
  const column = (title: string, ...texts: RawCell[]): RawCell[][] => [
    [title, "rang"],
    ...texts.map((text, at) => [text, String(at)]),
  ];
  const cases: [what: string, rows: RawCell[][], code: DoubtCode, texts: string[]][] = [
    [
      "a postal code without its zero",
      column("code_postal", "62300", "1340", "62210", "59000"),
      "zeros-lost",
      ["1340"],
    ],
    [
      "a SIRET without its zero",
      column("SIRET", "75015321500017", "5680028700015", "32919833700944"),
      "zeros-lost",
      ["5680028700015"],
    ],
    ["a phone number without its zero", column("Téléphone", "0321000000", "321000001"), "zeros-lost", ["321000001"]],
    ["a number in exponent form", column("pdl", "7,50153E+13", "1.5E+3 m", "12"), "digits-lost", ["7,50153E+13"]],
    ["what no repair gives back", column("nom", "Caf\ufffd", "Café"), "text-damaged", ["Caf\ufffd"]],
    [
      "months among ranges",
      column("tranche", "1-4", "5-9", "10-14", "oct-12", "15-19", "20-24"),
      "date-made",
      ["oct-12"],
    ],
    [
      "whole dates among ranges, as a workbook has them",
      column("tranche", "1-4", "5-9", { text: "2024-05-16", shown: "16-mai", doubt: null }, "10-14", "15-19", "20-24"),
      "date-made",
      ["2024-05-16"],
    ],
    [
      "months and years that a spreadsheet took for days",
      column("publication", "2021-04-15", "2021-08-15", "2021-08-15", "2021-05-15", "2021-12-15"),
      "date-made",
      ["2021-04-15", "2021-08-15", "2021-08-15", "2021-05-15", "2021-12-15"],
    ],
    [
      "what the workbook itself says",
      column("taux", { text: "0.125", shown: "12,5 %", doubt: "unit-shown" }, "0.5"),
      "unit-shown",
      ["0.125"],
    ],
  ];
  test.each(cases)("%s", (_, rows, code, texts) => {
    const { doubts } = readSheet(rows);
    expect(doubts.listed.map(({ text }) => text)).toEqual(texts);
    expect(countDoubts(doubts)).toBe(texts.length);
    for (const doubt of doubts.listed) {
      expect(doubt).toMatchObject({ code, column: 0, fileRow: doubt.row + 2 });
    }
  });

  test.each([
    ["days that differ", "2021-04-15", "2021-08-15", "2021-08-16", "2021-05-15", "2021-12-15"],
    ["the first of each month", "2021-04-01", "2021-08-01", "2021-09-01", "2021-05-01", "2021-12-01"],
    ["a day that is no year gone by", "2021-04-25", "2021-08-25", "2021-09-25", "2021-05-25", "2021-12-25"],
    ["one month alone", "2021-04-15", "2021-04-15", "2021-04-15", "2021-04-15", "2021-04-15"],
  ])("%s: dates like others", (_, ...dates) => {
    expect(readSheet(column("date", ...dates)).doubts.listed).toEqual([]);
  });

  test("by kind, with the title of their column", () => {
    const read = readSheet(column("cp", "62300", "1340", "1250", "59000", "62000", "59100", "59200", "59300"));
    expect(groupDoubts(read.doubts, read.titles)).toEqual([
      {
        code: "zeros-lost",
        count: 2,
        examples: [
          { code: "zeros-lost", row: 3, column: "cp", text: "1340", shown: null },
          { code: "zeros-lost", row: 4, column: "cp", text: "1250", shown: null },
        ],
      },
    ]);
  });
});

test("text that was read in another encoding is found, its repair proposed, and its letters given back", () => {
  const rows = sheet("prÃ©nom|ville\nZoÃ©|AlenÃ§on\nAnaÃ¯s|Lens");
  const read = readSheet(rows);
  expect(read.titles).toEqual(["prénom", "ville"]);
  expect(read.table[0]).toEqual(["Zoé", "Alençon"]);
  expect(read.notes).toEqual([
    { code: "mojibake-repaired", count: 3, line: 2, examples: ["ZoÃ© → Zoé", "AlenÃ§on → Alençon", "AnaÃ¯s → Anaïs"] },
  ]);
  const kept = readSheet(rows, { repairText: false });
  expect(kept.titles).toEqual(["prÃ©nom", "ville"]);
  expect(kept.table[0]).toEqual(["ZoÃ©", "AlenÃ§on"]);
  expect(kept.notes).toMatchObject([{ code: "mojibake-found", count: 3 }]);
});

test("empty rows that are kept keep their spaces", () => {
  const rows = [["a", "b"], ["1", "2"], ["  ", ""], [], ["3", "4"]];
  const read = readSheet(rows, { emptyRows: "keep" });
  expect(read.table).toEqual([
    ["1", "2"],
    ["  ", ""],
    ["", ""],
    ["3", "4"],
  ]);
});

test("doubts are all counted, and listed as far as their texts are not too long together", () => {
  const long = `\ufffd${"x".repeat(30_000)}`;
  const { doubts } = readSheet([["a"], ...Array.from({ length: 300 }, () => [long])]);
  expect(countDoubts(doubts)).toBe(300);
  expect(doubts.listed.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(9_000_000);
});

describe("headings in rows of their own", () => {
  const ROWS = "nom|ville|n\nPublics||\na|Laval|1\nb|Laval|2\nc|Craon|3\nPrivés||\nd|Laval|4\ne|Craon|5\nf|Craon|6";
  const notesOf = (text: string) => readSheet(sheet(text)).notes.filter(({ code }) => code === "headings-kept");

  test("are told, and stay", () => {
    expect(notesOf(ROWS)).toEqual([{ code: "headings-kept", count: 2, line: 2, examples: ["Publics", "Privés"] }]);
    expect(readSheet(sheet(ROWS)).rows).toBe(8);
  });

  test("are none where many rows have one cell alone, or figures", () => {
    expect(notesOf("nom|ville|n\na||\nb|Laval|2\nc||\nd|Craon|3")).toEqual([]);
    expect(notesOf(ROWS.replace("Publics", "12").replace("Privés", "13"))).toEqual([]);
  });
});
