import { describe, expect, it } from "vitest";
import { createCellValues } from "#server/workers/sources/workbook/cell-values.ts";
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import { openBytes, rowsOf, textsOf } from "./read-source.ts";
import { sheetOf, xlsxOf } from "./zip-of.ts";

const plainSpaces = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, " ") ?? null;

/** A cell as [text, shown, doubt], or as its text alone. */
function told(cell: RawCell): string | (string | null)[] {
  return typeof cell === "string" ? cell : [cell.text, plainSpaces(cell.shown), cell.doubt];
}

describe("a number of a workbook keeps its digits", () => {
  it.each<[written: string, format: string, cell: string | (string | null)[]]>([
    ["7.5015321500017E13", "General", "75015321500017"],
    ["7.5015321500017E13", "0.00E+00", "75015321500017"],
    ["12", "General", "12"],
    ["-0.5", "General", "-0.5"],
    ["1E-7", "General", "0.0000001"],
    ["0.30000000000000004", "General", "0.3"],
    ["48.856614000000001", "General", "48.856614"],
    ["1234.5600000000002", "#,##0.00", "1234.56"],
    // more digits than a spreadsheet keeps
    ["1.2345678901234568E+17", "0", ["123456789012346000", "123456789012345680", "digits-lost"]],
    ["12345678901234567890", "General", ["12345678901234567890", "1,23457E+19", "digits-lost"]],
    // the zeros that the format shows are those of the code
    ["1340", "00000", "01340"],
    ["75001", "00000", "75001"],
    ["123456789", '0#" "##" "##" "##" "##', "01 23 45 67 89"],
    ["7", "0", "7"],
    ["12.5", "00000", "12.5"],
    // what the unit is, and what was rounded, is said
    ["0.125", "0.0%", ["0.125", "12,5 %", "unit-shown"]],
    ["1234.5", '#,##0.00\\ "€"', ["1234.5", "1 234,50 €", "unit-shown"]],
    ["1234.5", "#,##0.00 [$€-40C]", ["1234.5", "1 234,50 €", "unit-shown"]],
    ["12", '0" km"', ["12", "12 km", "unit-shown"]],
    ["2.71828", "0.00", ["2.71828", "2,72", "rounded-display"]],
    ["12.5", "0", ["12.5", "13", "rounded-display"]],
    ["1500", "0,", ["1500", "2", "rounded-display"]],
    ["2.7", "0.00", "2.7"],
    ["1234567", "#,##0", "1234567"],
    ["1234567", "#,##0_);[Red](#,##0)", "1234567"],
    ["12", "@", "12"],
    ["text", "0", "text"],
    ["-0", "General", "0"],
    ["1E+21", "General", ["1000000000000000000000", "1E+21", "digits-lost"]],
    ["12", `"${"x".repeat(2000)}"0`, "12"],
  ])("%s in %s", (written, format, cell) => {
    expect(told(createCellValues(false).number(written, format))).toEqual(cell);
  });
});

describe("a date is a date where the format says so", () => {
  it.each<[written: string, format: string, date1904: boolean, cell: string | (string | null)[]]>([
    ["44301", "dd/mm/yyyy", false, ["2021-04-15", "15/04/2021", null]],
    ["44301", "yyyy-mm-dd", false, "2021-04-15"],
    ["44301", "General", false, "44301"],
    ["42839", "dd/mm/yyyy", true, ["2021-04-15", "15/04/2021", null]],
    ["44301", "mmm-yy", false, ["2021-04-15", "avr.-21", null]],
    ["44301", "[$-F800]dddd, mmmm dd, yyyy", false, ["2021-04-15", "jeudi, avril 15, 2021", null]],
    ["44301.5", "dd/mm/yyyy hh:mm", false, ["2021-04-15T12:00:00", "15/04/2021 12:00", null]],
    ["44301", "dd/mm/yyyy hh:mm", false, ["2021-04-15T00:00:00", "15/04/2021 00:00", null]],
    // what the format does not show is not lost
    ["44301.75", "dd/mm/yyyy", false, ["2021-04-15T18:00:00", "15/04/2021", null]],
    ["0.52083333333333337", "h:mm", false, ["12:30:00", "12:30", null]],
    ["1.1041666666666667", "[h]:mm", false, ["26:30:00", "26:30", null]],
    ["1", "dd/mm/yyyy", false, ["1900-01-01", "01/01/1900", null]],
    ["59", "dd/mm/yyyy", false, ["1900-02-28", "28/02/1900", null]],
    ["61", "dd/mm/yyyy", false, ["1900-03-01", "01/03/1900", null]],
    // there is no such day
    ["60", "dd/mm/yyyy", false, ["60", "29/02/1900", null]],
    ["0", "dd/mm/yyyy", false, ["0", "00/01/1900", null]],
    ["-3", "dd/mm/yyyy", false, ["-3", null, null]],
    ["99999999", "dd/mm/yyyy", false, ["99999999", null, null]],
    ["2958465.9999999999", "dd/mm/yyyy", false, ["2958466", null, null]],
    // written by programs that do not know that a date is a number
    ["2021-04-15", "dd/mm/yyyy", false, "2021-04-15"],
    ["1e305", "[h]:mm", false, [`1${"0".repeat(305)}`, null, "digits-lost"]],
    // letters between quotes say nothing of time
    ["3", '0" jours de mesure"', false, ["3", "3 jours de mesure", "unit-shown"]],
  ])("%s in %s (1904: %s)", (written, format, date1904, cell) => {
    expect(told(createCellValues(date1904).number(written, format))).toEqual(cell);
  });
});

describe("a cell of a sheet is read by its type", () => {
  const strings = `<sst><si><t>01340</t></si><si><r><t>Vœux </t></r><r><rPr><b/></rPr><t xml:space="preserve">du maire</t></r><rPh sb="0" eb="1"><t>phonétique</t></rPh></si><si><t>l1_x000D_
l2 _x005F_x000D_ &amp;lt; &#233;</t></si></sst>`;
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

  it.each<[what: string, cell: string, expected: string | (string | null)[]]>([
    ["a shared text", '<c t="s"><v>0</v></c>', "01340"],
    ["a text in runs, without how it is pronounced", '<c t="s"><v>1</v></c>', "Vœux du maire"],
    ["characters that XML cannot hold, and those that look so", '<c t="s"><v>2</v></c>', "l1\r\nl2 _x000D_ &lt; é"],
    ["a text of its own", '<c t="inlineStr"><is><t> a </t></is></c>', " a "],
    ["CDATA", '<c t="inlineStr"><is><t><![CDATA[<b>&amp;]]></t></is></c>', "<b>&amp;"],
    ["a text that a formula made", '<c t="str"><f>A1&amp;"&lt;"</f><v>a &amp;lt; b</v></c>', "a &lt; b"],
    ["a number in a format", '<c s="1"><v>1340</v></c>', "01340"],
    ["a date", '<c s="2"><v>44301</v></c>', ["2021-04-15", "15/04/2021", null]],
    ["a date as ISO", '<c t="d"><v>2021-04-15T00:00:00</v></c>', "2021-04-15"],
    ["a boolean", '<c t="b"><v>1</v></c>', ["true", "VRAI", null]],
    ["an error", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', ["", "#DIV/0!", "error-value"]],
    ["the result of a formula", "<c><f>1+1</f><v>2</v></c>", "2"],
    ["a formula that nobody has worked out", "<c><f>1+1</f></c>", ["", null, "formula-without-value"]],
    [
      "a formula shared with others, not worked out",
      '<c><f t="shared" si="0"/></c>',
      ["", null, "formula-without-value"],
    ],
    ["a formula that gives an empty text", '<c t="str"><f>""</f><v></v></c>', ""],
    ["a style of nobody", '<c s="99"><v>5</v></c>', "5"],
    ["a shared text that is not there", '<c t="s"><v>99</v></c>', ""],
  ])("%s", (_, cell, expected) => {
    const source = openBytes(xlsxOf([sheetOf([[cell, "<c><v>9</v></c>"]])], { strings, styles }));
    expect(told(rowsOf(source).get(1)?.[0] ?? "")).toEqual(expected);
  });

  it("rows and cells without a place follow one another, with the prefixes of any writer", () => {
    const sheet =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row r="4"><x:c r="B4"><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect([...rowsOf(openBytes(xlsxOf([sheet])))]).toEqual([
      [1, ["1"]],
      [4, ["", "2"]],
      [5, ["3"]],
    ]);
  });

  it("merged areas, hidden rows and columns are told", () => {
    const sheet = `<worksheet><cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:C3"/><mergeCell ref="D4"/></mergeCells></worksheet>`;
    const table = openBytes(xlsxOf([sheet])).read("0");
    expect(table.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 2 }]);
    expect([...table.hiddenRows]).toEqual([2]);
    expect([...table.hiddenColumns]).toEqual([1, 2]);
  });

  it("a long sheet is read the same wherever its pieces end", () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [
      `<c t="inlineStr"><is><t>é &amp; ${at} ]]&gt; œ</t></is></c>`,
      `<c><v>${at}</v></c>`,
    ]);
    const texts = textsOf(openBytes(xlsxOf([sheetOf(rows)])));
    expect(texts).toEqual(rows.map((_, at) => [`é & ${at} ]]> œ`, String(at)]));
  });
});
