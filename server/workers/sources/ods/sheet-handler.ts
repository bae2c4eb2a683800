/** Makes rows of one table of an OpenDocument spreadsheet (OpenDocument 1.3, 9.1), which its content.xml holds one after the other. */
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../workbook/cell-place.ts";
import type { SheetSink } from "../workbook/sheet.ts";
import { attribute, eachAttribute } from "../xml/decode-xml.ts";
import type { XmlHandler } from "../xml/xml-scanner.ts";
import { odsCell } from "./ods-cell.ts";
import { createParagraphs } from "./paragraphs.ts";

/** `wanted`: which table, from 0. Tables within cells are no sheets. */
export function createOdsSheetHandler(wanted: number, sink: SheetSink): XmlHandler {
  let table = -1;
  let depth = 0;
  let row = 0;
  let column = 0;
  let columnsTold = 0;
  let rowRepeated = 1;
  let cells: RawCell[] = [];
  let told = new Map<string, string>();
  let inCell = false;
  const paragraphs = createParagraphs();
  const here = () => table === wanted && depth === 1;

  function openRow(tag: string): void {
    rowRepeated = repeated(tag, "number-rows-repeated", MOST_ROWS - row);
    cells = [];
    column = 0;
    const visibility = attribute(tag, "visibility");
    if (visibility !== "collapse" && visibility !== "filter") return;
    for (let at = 1; at <= rowRepeated; at++) sink.hiddenRow?.(row + at);
  }

  function closeRow(): void {
    if (cells.length > 0) for (let at = 1; at <= rowRepeated; at++) sink.row({ number: row + at, cells });
    row += rowRepeated;
  }

  function openColumns(tag: string): void {
    const count = repeated(tag, "number-columns-repeated", MOST_COLUMNS - columnsTold);
    const visibility = attribute(tag, "visibility");
    if (count > 0 && (visibility === "collapse" || visibility === "filter")) {
      sink.hiddenColumns?.(columnsTold, columnsTold + count - 1);
    }
    columnsTold += count;
  }

  function openCell(tag: string): void {
    inCell = true;
    told = new Map();
    eachAttribute(tag, (name, value) => told.set(name, value));
    const right = repeated(told.get("number-columns-spanned") ?? "1", null, MOST_COLUMNS - column) - 1;
    const down = repeated(told.get("number-rows-spanned") ?? "1", null, MOST_ROWS - row) - 1;
    if (right > 0 || down > 0) {
      sink.merge?.({ top: row + 1, left: column, bottom: row + 1 + down, right: column + right });
    }
  }

  function closeCell(): void {
    inCell = false;
    const count = repeated(told.get("number-columns-repeated") ?? "1", null, MOST_COLUMNS - column);
    const cell = odsCell(told, paragraphs.take());
    if (cell !== "") {
      while (cells.length < column) cells.push("");
      for (let at = 0; at < count; at++) cells.push(cell);
    }
    column += count;
  }

  return {
    open(name, tag) {
      if (name === "table") {
        if (depth === 0) table++;
        depth++;
      } else if (!here()) return;
      else if (inCell) paragraphs.open(name, tag);
      else if (name === "table-cell" || name === "covered-table-cell") openCell(tag);
      else if (name === "table-row") openRow(tag);
      else if (name === "table-column") openColumns(tag);
    },
    close(name) {
      if (name === "table") depth--;
      else if (!here()) return;
      else if (name === "table-cell" || name === "covered-table-cell") closeCell();
      else if (inCell) paragraphs.close(name);
      else if (name === "table-row") closeRow();
    },
    text(text) {
      if (inCell && here()) paragraphs.text(text);
    },
  };
}

/** How often a thing is repeated; `most` at most. */
function repeated(tag: string, name: string | null, most: number): number {
  const count = Number((name === null ? tag : attribute(tag, name)) ?? 1);
  return Math.min(Number.isInteger(count) && count >= 1 ? count : 1, Math.max(0, most));
}
