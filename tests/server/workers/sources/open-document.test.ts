import { describe, expect, it } from "vitest";
import { openBytes, rowsOf, textOf } from "./read-source.ts";
import { zipOf } from "./zip-of.ts";

const MIMETYPE = { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" };

function contentOf(tables: string, styles = ""): string {
  return `<?xml version="1.0"?><!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD" "office.dtd"><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
}

function odsOf(tables: string, styles = ""): Buffer {
  return zipOf([MIMETYPE, { name: "content.xml", content: contentOf(tables, styles) }]);
}

const tableOf = (rows: string) => `<table:table table:name="Feuille1">${rows}</table:table>`;

describe("a cell of OpenDocument is the value it stores", () => {
  it.each<[what: string, cell: string, expected: unknown]>([
    ["a text", '<table:table-cell office:value-type="string"><text:p>a &amp; b</text:p></table:table-cell>', "a & b"],
    [
      "paragraphs, spaces, tabs and line breaks",
      '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p><text:p>e<text:span>f</text:span></text:p></table:table-cell>',
      "a   b\tc\nd\nef",
    ],
    [
      "a text with a note beside it",
      '<table:table-cell office:value-type="string"><office:annotation><text:p>Note</text:p></office:annotation><text:p>a</text:p></table:table-cell>',
      "a",
    ],
    [
      "a long number",
      '<table:table-cell office:value-type="float" office:value="75015321500017"><text:p>7,50E+13</text:p></table:table-cell>',
      "75015321500017",
    ],
    [
      "a code shown with its zeros",
      '<table:table-cell office:value-type="float" office:value="1340"><text:p>01340</text:p></table:table-cell>',
      "01340",
    ],
    [
      "a number with thousands",
      '<table:table-cell office:value-type="float" office:value="1234.5"><text:p>1 234,50</text:p></table:table-cell>',
      "1234.5",
    ],
    [
      "a number shown in English",
      '<table:table-cell office:value-type="float" office:value="1234"><text:p>1,234</text:p></table:table-cell>',
      "1234",
    ],
    [
      "a number shown rounded",
      '<table:table-cell office:value-type="float" office:value="2.71828"><text:p>2,72</text:p></table:table-cell>',
      { text: "2.71828", shown: "2,72", doubt: "rounded-display" },
    ],
    [
      "a percentage",
      '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5 %</text:p></table:table-cell>',
      { text: "0.125", shown: "12,5 %", doubt: "unit-shown" },
    ],
    [
      "an amount",
      '<table:table-cell office:value-type="currency" office:currency="EUR" office:value="12"><text:p>12,00 €</text:p></table:table-cell>',
      { text: "12", shown: "12,00 €", doubt: "unit-shown" },
    ],
    [
      "a date",
      '<table:table-cell office:value-type="date" office:date-value="2021-04-15"><text:p>15/04/21</text:p></table:table-cell>',
      { text: "2021-04-15", shown: "15/04/21", doubt: null },
    ],
    [
      "a date and time",
      '<table:table-cell office:value-type="date" office:date-value="2021-04-15T12:30:00.000000000"><text:p>15/04/21 12:30</text:p></table:table-cell>',
      { text: "2021-04-15T12:30:00", shown: "15/04/21 12:30", doubt: null },
    ],
    [
      "a duration",
      '<table:table-cell office:value-type="time" office:time-value="PT26H30M00S"><text:p>26:30:00</text:p></table:table-cell>',
      "26:30:00",
    ],
    [
      "a boolean",
      '<table:table-cell office:value-type="boolean" office:boolean-value="false"><text:p>FAUX</text:p></table:table-cell>',
      { text: "false", shown: "FAUX", doubt: null },
    ],
    [
      "an error",
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>',
      { text: "", shown: "#DIV/0!", doubt: "error-value" },
    ],
    [
      "a formula that nobody has worked out",
      '<table:table-cell table:formula="of:=1+1"/>',
      { text: "", shown: null, doubt: "formula-without-value" },
    ],
  ])("%s", (_, cell, expected) => {
    const source = openBytes(
      odsOf(
        tableOf(
          `<table:table-row>${cell}<table:table-cell office:value-type="string"><text:p>.</text:p></table:table-cell></table:table-row>`,
        ),
      ),
    );
    expect(rowsOf(source).get(1)?.[0]).toEqual(expected);
  });
});

describe("a sheet of OpenDocument", () => {
  const cell = (text: string, more = "") =>
    `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;

  it("repeats rows and cells as often as it says, and blank ones for nothing", () => {
    const rows = `<table:table-row>${cell("a", ' table:number-columns-repeated="3"')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row><table:table-row table:number-rows-repeated="2">${cell("b")}</table:table-row><table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const source = openBytes(odsOf(tableOf(rows)));
    expect(source.tables[0]).toMatchObject({ rows: 3, columns: 3, format: "ods" });
    expect([...rowsOf(source)]).toEqual([
      [1, ["a", "a", "a"]],
      [2, ["b"]],
      [3, ["b"]],
    ]);
  });

  it("tells merged areas, and what is hidden", () => {
    const styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const rows = `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row>${cell("a", ' table:number-columns-spanned="2" table:number-rows-spanned="3"')}<table:covered-table-cell/></table:table-row><table:table-row table:visibility="filter">${cell("b")}</table:table-row>`;
    const hidden = `<table:table table:name="Cachée" table:style-name="ta2"><table:table-row>${cell("c")}</table:table-row></table:table>`;
    const source = openBytes(odsOf(tableOf(rows) + hidden, styles));
    expect(source.tables.map(({ name, hidden: isHidden }) => [name, isHidden])).toEqual([
      ["Feuille1", false],
      ["Cachée", true],
    ]);
    const table = source.read("0");
    expect(table.merges).toEqual([{ top: 1, left: 0, bottom: 3, right: 1 }]);
    expect([...table.hiddenRows, ...table.hiddenColumns]).toEqual([2, 1, 2]);
    expect(textOf(rowsOf(source, "1").get(1)?.[0])).toBe("c");
  });

  it("that says it is enormous costs no more than what is read of it", () => {
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell("x", ' table:number-columns-repeated="16384"')}</table:table-row>`;
    const [first] = openBytes(odsOf(tableOf(rows)))
      .read("0")
      .rows();
    expect(first?.cells).toHaveLength(16_384);
  });

  it("closed with a password is refused, saying so", () => {
    const manifest = {
      name: "META-INF/manifest.xml",
      content: '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>',
    };
    expect(() => openBytes(zipOf([MIMETYPE, { name: "content.xml", content: "\0" }, manifest]))).toThrow(
      "file-protected",
    );
  });

  it("in one file of XML is read too", () => {
    const flat = contentOf(tableOf(`<table:table-row>${cell("a")}</table:table-row>`))
      .replaceAll("document-content", "document")
      .replace(/<!DOCTYPE.*?>/, "");
    expect(openBytes(Buffer.from(flat)).tables).toMatchObject([{ format: "ods", name: "Feuille1", rows: 1 }]);
  });
});
