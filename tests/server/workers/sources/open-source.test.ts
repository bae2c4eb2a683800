import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import { openBytes, rowsOf, textsOf } from "./read-source.ts";
import { sheetOf, xlsxOf, zipOf } from "./zip-of.ts";

const ROWS = [
  ["code", "nom", "effectif"],
  ["01340", "École du Bourg", 12],
  ["2A004", "Collège", 7.5],
];
const TEXTS = ROWS.map((row) => row.map(String));

function bookOf(bookType: "xlsx" | "xlsb" | "biff8" | "biff5" | "ods" | "fods" | "xlml" | "html"): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), "Écoles");
  if (bookType === "html") return Buffer.from(String(write(book, { bookType, type: "string" })));
  return Buffer.from(write(book, { bookType, type: "buffer" }));
}

describe("a file is what its content says, whatever it is called", () => {
  it.each([
    ["xlsx", "xlsx"],
    ["xlsb", "xlsx"],
    ["biff8", "xls"],
    ["ods", "ods"],
    ["fods", "ods"],
    ["xlml", "xls"],
    ["html", "xls"],
  ] as const)("a workbook in %s", (type, format) => {
    const source = openBytes(bookOf(type), "données.csv");
    expect(source.tables).toMatchObject([{ key: "0", format, rows: 3, columns: 3, empty: false, hidden: false }]);
    expect(textsOf(source)).toEqual(TEXTS);
    expect(source.text("0")).toBeNull();
  });

  it("text, which is left to who reads text", () => {
    const content = Buffer.from("a;b\n1;2\n");
    const source = openBytes(content, "données.xls");
    expect(source.tables).toEqual([
      {
        key: "0",
        file: null,
        name: "données.xls",
        format: "csv",
        rows: null,
        columns: null,
        hidden: false,
        empty: false,
      },
    ]);
    expect(source.text("0")?.content).toBe(content);
  });

  it.each<[what: string, content: Buffer | string, problem: unknown]>([
    ["nothing", "", { code: "file-empty" }],
    [
      "a page without a table",
      "<!DOCTYPE html><html><body>Erreur 404</body></html>",
      { code: "file-not-text", args: { looksLike: "HTML" } },
    ],
    [
      "a letter of Word",
      zipOf([
        { name: "[Content_Types].xml", content: "<Types/>" },
        {
          name: "_rels/.rels",
          content:
            '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
        { name: "word/document.xml", content: "<w/>" },
      ]),
      { code: "file-not-text" },
    ],
    [
      "a workbook closed with a password",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      { code: "file-protected" },
    ],
    ["a binary workbook cut short", bookOf("biff8").subarray(0, 2000), { code: "file-damaged" }],
  ])("%s is refused", (_, content, problem) => {
    expect(() => openBytes(Buffer.from(content))).toThrow(expect.objectContaining(problem));
  });

  it("a page in the encoding of a French Windows is read in it", () => {
    const page = Buffer.from(
      "<html><table><tr><td>Intitulé</td><td>01340</td></tr><tr><td colspan=2>été &amp; hiver</td></tr></table></html>",
      "latin1",
    );
    const source = openBytes(page, "export.xls");
    expect(textsOf(source)).toEqual([["Intitulé", "01340"], ["été & hiver"]]);
    expect(source.read("0").merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
  });

  it("a table that is not there is said so", () => {
    const source = openBytes(Buffer.from("a\n"));
    expect(() => source.text("1")).toThrow("table-not-found");
    expect(() => source.read("1")).toThrow("table-not-found");
  });
});

describe("an archive is the tables of its files", () => {
  const sheet = sheetOf([['<c t="inlineStr"><is><t>a</t></is></c>']]);
  const archive = zipOf([
    { name: "données/", content: "" },
    { name: "données/écoles.csv", content: "a;b\n1;2\n" },
    { name: "__MACOSX/données/._écoles.csv", content: "x" },
    { name: ".DS_Store", content: "x" },
    { name: "~$classeur.xlsx", content: "x" },
    { name: "LISEZMOI.md", content: "# Lisez-moi" },
    { name: "plan.pdf", content: "%PDF-1.7" },
    { name: "classeur.xlsx", content: xlsxOf([sheet, sheet]) },
    { name: "points.json", content: '[{"a": 1}]' },
    { name: "autre.zip", content: zipOf([{ name: "a.csv", content: "a" }]) },
    { name: Buffer.from([0x62, 0x83, 0x74, 0x82, 0x2e, 0x63, 0x73, 0x76]), content: "é\n" },
  ]);

  it("of texts, workbooks and JSON; what is beside them is passed over", () => {
    const source = openBytes(archive, "tout.zip");
    expect(source.tables.map(({ key, file, name, format }) => [key, file, name, format])).toEqual([
      ["0/0", "données/écoles.csv", "écoles.csv", "csv"],
      ["6/0", "classeur.xlsx", "Feuille 1", "xlsx"],
      ["6/1", "classeur.xlsx", "Feuille 2", "xlsx"],
      ["7/0", "points.json", "points.json", "json"],
      ["9/0", "bâté.csv", "bâté.csv", "csv"],
    ]);
    expect(source.text("0/0")?.content.toString()).toBe("a;b\n1;2\n");
    expect(textsOf(source, "6/1")).toEqual([["a"]]);
    expect(textsOf(source, "7/0")).toEqual([["a"], ["1"]]);
  });

  it("a letter, a page and a description beside the data do not keep it out", () => {
    const around = zipOf([
      {
        name: "notice.docx",
        content: zipOf([
          { name: "[Content_Types].xml", content: "<Types/>" },
          { name: "word/document.xml", content: "<w/>" },
        ]),
      },
      {
        name: "notice.odt",
        content: zipOf([{ name: "mimetype", content: "application/vnd.oasis.opendocument.text" }]),
      },
      { name: "lisez-moi.html", content: "<!DOCTYPE html><html><p>Bonjour</p></html>" },
      { name: "licence.json", content: '{"licence": "Licence Ouverte"}' },
      { name: "données.csv", content: "a\n1\n" },
    ]);
    expect(openBytes(around).tables.map(({ file }) => file)).toEqual(["données.csv"]);
  });

  it("and the file in it that cannot be read is named", () => {
    const damaged = zipOf([
      { name: "a.csv", content: "a\n" },
      { name: "cassé.xlsx", content: xlsxOf([sheet]).subarray(0, -40) },
    ]);
    expect(() => openBytes(damaged)).toThrow(expect.objectContaining({ code: "file-damaged", place: "cassé.xlsx" }));
  });
});

it("a workbook of Excel 95 is read in its code page", () => {
  // its writer puts _ for letters with accents
  const bytes = bookOf("biff5").toString("latin1").replaceAll("_cole", "\xc9cole").replace("Coll_ge", "Coll\xe8ge");
  expect(textsOf(openBytes(Buffer.from(bytes, "latin1")))).toEqual(TEXTS);
});

it("a binary workbook says which cells are doubtful, merged, hidden", () => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["a", "b"],
    [0.125, 44301],
    [1340, 1],
  ]);
  const cells: Record<string, { z?: string; v?: unknown; t?: string }> = sheet;
  Object.assign(cells.A2 ?? {}, { z: "0.0%" });
  Object.assign(cells.B2 ?? {}, { z: "dd/mm/yyyy" });
  Object.assign(cells.A3 ?? {}, { z: "00000" });
  cells.B3 = { t: "e", v: 23 };
  sheet["!merges"] = [utils.decode_range("A4:B5")];
  utils.book_append_sheet(book, sheet, "Une");
  utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), "Cachée");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const source = openBytes(Buffer.from(write(book, { bookType: "biff8", type: "buffer" })));
  expect(source.tables.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["Une", false],
    ["Cachée", true],
  ]);
  const expected: RawCell[][] = [
    ["a", "b"],
    [
      { text: "0.125", shown: "12,5\u00a0%", doubt: "unit-shown" },
      { text: "2021-04-15", shown: "15/04/2021", doubt: null },
    ],
    ["01340", { text: "", shown: "#REF!", doubt: "error-value" }],
  ];
  expect([...rowsOf(source, "0").values()]).toEqual(expected);
  expect(source.read("0").merges).toEqual([{ top: 4, left: 0, bottom: 5, right: 1 }]);
});
