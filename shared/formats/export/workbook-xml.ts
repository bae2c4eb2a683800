/**
 * The parts of an XLSX workbook (ECMA-376, Office Open XML) as texts, sheets in pieces: texts stay texts, so that nothing eats the zeros of a
 * postal code; the row of titles is bold and stays in sight.
 */
import { isPlainNumber } from "./json-value.ts";
import { rowOf, type TextBlock } from "./text-block.ts";
import type { JsonColumn } from "./write-json.ts";

/** What a workbook holds at most. */
export const SHEET_LIMITS = { rows: 1_048_576, columns: 16_384, cellLength: 32_767 } as const;

/** A text that no cell of a workbook can hold. */
export class CellTooLong extends Error {
  /** `row`: from 1, titles not counted; `column`: place from 0 */
  constructor(
    readonly row: number,
    readonly column: number,
  ) {
    super(`the text of row ${row}, column ${column + 1} is longer than a cell of a workbook`);
  }
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** All parts but the sheets: their paths in the archive and their texts. */
export function workbookParts(sheets: readonly string[]): readonly (readonly [path: string, text: string])[] {
  const names = sheetNames(sheets);
  const each = (write: (name: string, n: number) => string) => names.map((name, at) => write(name, at + 1)).join("");
  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return [
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${sheetType}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      "_rels/.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((name, n) => `<sheet name="${escapeText(name)}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="r${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rs" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    // style 0: text (format @), 1: titles, 2: numbers
    [
      "xl/styles.xml",
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    ],
  ];
}

const [TEXT, TITLE, NUMBER] = [1, 2, 3] as const;
const [NARROWEST, WIDEST] = [9, 60] as const;
/** UTF-16 code units of the name of a sheet */
const SHEET_NAME = 31;

/** One sheet, in pieces. Throws CellTooLong. */
export function* sheetXml(columns: readonly JsonColumn[], blocks: Iterable<TextBlock>): Generator<string> {
  const letters = columns.map((_, at) => columnLetters(at));
  const row = (number: number, texts: readonly string[], style: number) => {
    let cells = "";
    for (const [at, text] of texts.entries()) {
      if (text === "") continue;
      if (text.length > SHEET_LIMITS.cellLength) throw new CellTooLong(number - 1, at);
      const place = `${letters[at]}${number}`;
      if (style === TEXT && columns[at]?.kind === "number" && isPlainNumber(text))
        cells += `<c r="${place}" s="${NUMBER}"><v>${text}</v></c>`;
      else
        cells += `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
    }
    return `<row r="${number}">${cells}</row>`;
  };
  const iterator = blocks[Symbol.iterator]();
  const start = iterator.next();
  const widths = widthsOf(columns, start.done === true ? null : start.value);
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`}<sheetData>`;
  const names = columns.map(({ name }) => name);
  yield row(1, names, TITLE);
  let number = 1;
  for (let step = start; step.done !== true; step = iterator.next()) {
    const block = step.value;
    let piece = "";
    for (let at = 0; at < block.count; at++) piece += row(++number, rowOf(block, at), TEXT);
    yield piece;
  }
  // digits written as text are meant so: no green corners
  const whole = columns.length === 0 ? "A1" : `A1:${letters.at(-1)}${number}`;
  yield `</sheetData><ignoredErrors><ignoredError sqref="${whole}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** `A`, `B` … `Z`, `AA` */
export function columnLetters(at: number): string {
  let letters = "";
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Each once, whatever the case of its letters: Excel repairs a workbook of two equal names, and asks before. */
function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let free = sheetName(name, SHEET_NAME);
    for (let n = 2; used.has(free.toLowerCase()); n++) free = `${sheetName(name, SHEET_NAME - 5)} (${n})`;
    used.add(free.toLowerCase());
    return free;
  });
}

/** None of its characters is a sign of addresses or cannot be seen, no apostrophe at either end; no character is cut in two. */
function sheetName(name: string, most: number): string {
  const trimmed = name.replace(/[[\]:*?/\\\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ").replace(/^[\s']+/, "");
  return (
    trimmed
      .slice(0, most)
      .replace(/[\uD800-\uDBFF]$/, "")
      .replace(/[\s']+$/, "") || "Table"
  );
}

function widthsOf(columns: readonly JsonColumn[], first: TextBlock | null): number[] {
  return columns.map(({ name }, at) => {
    const texts = first?.columns[at]?.texts.slice(0, 200) ?? [];
    const longest = texts.reduce((most, text) => Math.max(most, text.length), name.length);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}

/** Characters that XML cannot hold are written as the format has it, `_x0001_`; and what looks like that, or would before one of these, so that it stays what it is. */
function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4})/g, "_x005F_")
    .replace(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** of no use in XML 1.0: control characters but for tabs and line feeds, halves of characters, what is no character */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
const SPECIAL = /[&<>"_\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
