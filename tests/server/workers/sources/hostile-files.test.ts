import { describe, expect, it } from "vitest";
import { LIMITS } from "#shared/model/limits.ts";
import { openBytes, textsOf } from "./read-source.ts";
import { type PartToZip, sheetOf, xlsxOf, zipOf } from "./zip-of.ts";

const csv: PartToZip = { name: "a.csv", content: "x;y\n1;2\n" };
const SHEET = sheetOf([["<c><v>1</v></c>"]]);

describe("an archive that would do harm is refused, saying why", () => {
  it.each<[what: string, file: Buffer, code: string]>([
    [
      "parts that say together that they unpack to more than the limit",
      zipOf([csv, { ...csv, claim: { unpacked: 0xfffffffe } }]),
      "unpacks-too-large",
    ],
    [
      "a part that unpacks to more than it says",
      zipOf([{ ...csv, content: "0".repeat(100_000), claim: { unpacked: 10 } }]),
      "file-damaged",
    ],
    ["a part that unpacks to less than it says", zipOf([{ ...csv, claim: { unpacked: 1000 } }]), "file-damaged"],
    ["a part whose content was altered", zipOf([{ ...csv, claim: { crc: 1 } }]), "file-damaged"],
    ["a part packed in a way that nobody reads", zipOf([{ ...csv, claim: { method: 99 } }]), "file-damaged"],
    ["a part closed with a password", zipOf([{ ...csv, claim: { flags: 1 } }]), "file-protected"],
    ["an archive cut short", zipOf([csv]).subarray(0, -30), "file-damaged"],
    ["an archive of nothing", zipOf([]), "no-table-inside"],
    [
      "an archive of pictures",
      zipOf([{ name: "photo.jpg", content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) }]),
      "no-table-inside",
    ],
    [
      "a letter without any data beside it",
      zipOf([{ name: "lettre.html", content: "<html><p>Bonjour</p></html>" }]),
      "file-not-text",
    ],
    [
      "a workbook with more rows than a sheet has",
      xlsxOf(['<worksheet><sheetData><row r="1048576"/><row/></sheetData></worksheet>']),
      "too-many-rows",
    ],
    ["a workbook without sheets", xlsxOf([]), "no-table-inside"],
    ["a workbook whose sheet stops in the middle", xlsxOf([SHEET.slice(0, -20)]), "file-damaged"],
    ["a workbook whose sheet is no text", xlsxOf(["<worksheet>\xff".replace("\xff", "\ud800")]), "file-damaged"],
  ])("%s", (_, file, code) => {
    const read = () => {
      const source = openBytes(file);
      for (const { key } of source.tables) source.text(key);
    };
    expect(read).toThrow(code);
  });

  it("more files than the limit, more tables than the limit", () => {
    const many = zipOf([csv, csv, csv]);
    expect(() => openBytes(many, "a.zip", { ...LIMITS, archiveFiles: 2 })).toThrow("too-many-files");
    expect(() => openBytes(many, "a.zip", { ...LIMITS, tablesOfFile: 2 })).toThrow("too-many-tables");
  });

  it("a file in it larger than a file may be, and all of them larger than they may be together", () => {
    const file = zipOf([{ ...csv, content: "0".repeat(5000) }]);
    expect(() => openBytes(file, "a.zip", { ...LIMITS, uploadBytes: 4999 })).toThrow("unpacks-too-large");
    expect(() => openBytes(file, "a.zip", { ...LIMITS, unpackedFileBytes: 4999 })).toThrow("unpacks-too-large");
  });
});

describe("what a file says is only text", () => {
  it("entities that it declares are not unfolded", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const sheet =
      bomb +
      SHEET.replace(/^<\?.*?\?>/, "")
        .replace("<v>1</v>", "<is><t>&b;&f;</t></is>")
        .replace("<c>", '<c t="inlineStr">');
    expect(textsOf(openBytes(xlsxOf([sheet])))).toEqual([["&b;&f;"]]);
  });

  it("a page of comments is looked at once", () => {
    const page = Buffer.from("<!---->".repeat(500));
    expect(openBytes(page).tables[0]?.format).toBe("csv");
  });

  it("each of many different keys would be a column of each record", () => {
    const records = Array.from({ length: 17_000 }, (_, at) => `{"k${at}": 1}`);
    expect(() => openBytes(Buffer.from(`[${records.join()}]`))).toThrow("too-many-columns");
  });

  it("what is wrong in JSON is told by its line and column", () => {
    const read = () => openBytes(Buffer.from('[{"a": 1},\n{"a": 2} x]'));
    expect(read).toThrow(expect.objectContaining({ place: "line 2, column 10" }));
  });

  it("areas without end are as large as a sheet", () => {
    const sheet = `<office:document><table:table table:name="a"><table:table-row><table:table-cell table:number-columns-spanned="Infinity" table:number-rows-spanned="1e300"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-spanned="999999999"/></table:table-row></table:table></office:document>`;
    const { merges } = openBytes(Buffer.from(sheet)).read("0");
    expect(merges.every(({ right, bottom }) => right < 16_384 && bottom <= 1_048_576)).toBe(true);
  });

  it("a name as long as a book is shortened", () => {
    const source = openBytes(Buffer.from(`{"${"a".repeat(1000)}": [{"b": 1}], "c": [{"d": 2}]}`));
    expect(source.tables.map(({ name }) => name.length)).toEqual([80, 1]);
  });

  it("names that climb out of the archive lead nowhere", () => {
    const source = openBytes(zipOf([{ name: "../../etc/passwd.csv", content: "a\n" }]));
    expect(source.tables.map(({ file, name }) => ({ file, name }))).toEqual([
      { file: "../../etc/passwd.csv", name: "passwd.csv" },
    ]);
    expect(source.text("0/0")?.content).toEqual(Buffer.from("a\n"));
  });

  it("keys of objects that mean something to JavaScript mean nothing", () => {
    const source = openBytes(Buffer.from('[{"__proto__":{"x":1},"constructor":2,"toString":"a"}]'));
    expect(textsOf(source)).toEqual([
      ["__proto__", "constructor", "toString"],
      ['{"x":1}', "2", "a"],
    ]);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });

  it("a sheet that says it is as large as can be, with nothing in it, is empty", () => {
    const rows = Array.from(
      { length: 5000 },
      (_, at) => `<row r="${at + 1}" s="1" customFormat="1"><c r="XFD${at + 1}" s="1"/></row>`,
    ).join("");
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
    expect(openBytes(xlsxOf([sheet])).tables[0]).toMatchObject({ rows: 0, columns: 0, empty: true });
  });

  it("a place beyond the last cell of a sheet follows the cell before it", () => {
    const sheet = sheetOf([
      ['<c r="A1"><v>1</v></c>', '<c r="ZZZZZZ99999999999"><v>2</v></c>', '<c r=""><v>3</v></c>'],
    ]);
    expect(textsOf(openBytes(xlsxOf([sheet])))).toEqual([["1", "2", "3"]]);
  });
});
