/** Makes rows of the XML of a sheet (ECMA-376-1, 18.3.1.73 row, 18.3.1.4 c). */
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { areaOf, cellPlace, MOST_COLUMNS, MOST_ROWS } from "../workbook/cell-place.ts";
import { booleanCell, type CellValues, errorCell, UNKNOWN_RESULT } from "../workbook/cell-values.ts";
import { GENERAL_FORMAT } from "../workbook/number-formats.ts";
import type { SheetSink } from "../workbook/sheet.ts";
import { eachAttribute } from "../xml/decode-xml.ts";
import type { XmlHandler } from "../xml/xml-scanner.ts";
import { createTextRuns, withoutEscapes } from "./text-runs.ts";

export interface SheetParts {
  readonly values: CellValues;
  /** by their number in `t="s"` */
  readonly strings: readonly string[];
  /** codes of formats, by number of style */
  readonly styles: readonly string[];
}

export function createSheetHandler(parts: SheetParts, sink: SheetSink): XmlHandler {
  let row = 0;
  let cells: RawCell[] = [];
  let column = -1;
  let type = "";
  let style = "";
  let value = "";
  let within: "value" | "formula" | null = null;
  let inRow = false;
  let hasValue = false;
  let hasFormula = false;
  const runs = createTextRuns();

  function openRow(tag: string): void {
    let number = row + 1;
    let hidden = false;
    eachAttribute(tag, (name, text) => {
      if (name === "r") number = Number(text);
      else if (name === "hidden") hidden = isTrue(text);
    });
    // what is no number, or goes back, follows the row before
    row = Number.isInteger(number) && number > row && number <= MOST_ROWS ? number : row + 1;
    if (row > MOST_ROWS) throw new ProblemError("too-many-rows", { args: { limit: MOST_ROWS, line: row } });
    column = -1;
    cells = [];
    inRow = true;
    if (hidden) sink.hiddenRow?.(row);
  }

  function closeRow(): void {
    inRow = false;
    if (cells.length > 0) sink.row({ number: row, cells });
  }

  function openCell(tag: string): void {
    type = "n";
    style = "";
    value = "";
    hasValue = false;
    hasFormula = false;
    let place: string | null = null;
    eachAttribute(tag, (name, text) => {
      if (name === "r") place = text;
      else if (name === "t") type = text;
      else if (name === "s") style = text;
    });
    const told = place === null ? null : cellPlace(place);
    column = told === null ? Math.min(column + 1, MOST_COLUMNS - 1) : told.column;
  }

  function closeCell(): void {
    if (!inRow) return;
    const cell = cellOf();
    if (cell === "") return;
    while (cells.length < column) cells.push("");
    cells[column] = cell;
  }

  function cellOf(): RawCell {
    if (type === "inlineStr") return runs.take();
    if (type === "str") return hasValue ? withoutEscapes(value) : "";
    const written = value.trim();
    if (written === "") return hasFormula && !hasValue ? UNKNOWN_RESULT : "";
    switch (type) {
      case "s":
        return parts.strings[Number(written)] ?? "";
      case "b":
        return booleanCell(isTrue(written));
      case "e":
        return errorCell(written);
      case "d":
        return written.replace(/T00:00:00(?:\.0+)?Z?$/, "").replace(/(?:\.0+)?Z?$/, "");
      default:
        return parts.values.number(written, parts.styles[Number(style)] ?? GENERAL_FORMAT);
    }
  }

  return {
    open(name, tag) {
      switch (name) {
        case "c":
          return openCell(tag);
        case "v":
          within = "value";
          hasValue = true;
          return;
        case "f":
          within = "formula";
          hasFormula = true;
          return;
        case "row":
          return openRow(tag);
        case "mergeCell":
          return eachAttribute(tag, (key, text) => {
            const merge = key === "ref" ? areaOf(text) : null;
            if (merge !== null) sink.merge?.(merge);
          });
        case "col":
          return hiddenColumns(tag, sink);
        default:
          runs.open(name);
      }
    },
    close(name) {
      if (name === "c") closeCell();
      else if (name === "v" || name === "f") within = null;
      else if (name === "row") closeRow();
      else runs.close(name);
    },
    text(text) {
      if (within === "value") value += text;
      else if (within === null) runs.text(text);
    },
  };
}

function hiddenColumns(tag: string, sink: SheetSink): void {
  const told = new Map<string, string>();
  eachAttribute(tag, (name, text) => told.set(name, text));
  const from = Number(told.get("min"));
  const to = Math.min(Number(told.get("max")), MOST_COLUMNS);
  if (isTrue(told.get("hidden") ?? "") && from >= 1) sink.hiddenColumns?.(from - 1, to - 1);
}

export function isTrue(text: string): boolean {
  return text === "1" || text === "true" || text === "on";
}
