/** A workbook in Office Open XML (ECMA-376), both editions: .xlsx, .xlsm, .xltx. Its sheets are read as they unpack; only the texts that they share are held. */

import type { RawRow } from "#shared/formats/reading/raw-table.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { createCellValues } from "../workbook/cell-values.ts";
import { createFacts, type SheetReading, type SheetSink, type WorkbookSheet } from "../workbook/sheet.ts";
import { readXml, readXmlPieces } from "../xml/read-xml.ts";
import type { ZipPart } from "../zip/zip-archive.ts";
import { readStrings } from "./read-strings.ts";
import { readStyles } from "./read-styles.ts";
import { type FindPart, readWorkbook } from "./read-workbook.ts";
import { createSheetHandler, type SheetParts } from "./sheet-handler.ts";

/** Throws the ProblemErrors of unpacking. */
export function openXlsx(main: ZipPart, find: FindPart): WorkbookSheet[] {
  const workbook = readWorkbook(main, find);
  if (workbook.sheets.length === 0) throw new ProblemError("no-table-inside", { args: { what: "workbook" } });
  let parts: SheetParts | null = null;
  const partsOnce = () => {
    parts ??= {
      values: createCellValues(workbook.date1904),
      strings: workbook.strings === null ? [] : readStrings(workbook.strings),
      styles: workbook.styles === null ? [] : readStyles(workbook.styles),
    };
    return parts;
  };
  return workbook.sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    bytes: part.bytes + (workbook.strings?.bytes ?? 0),
    reading: () => readingOf(part, partsOnce()),
  }));
}

function readingOf(part: ZipPart, parts: SheetParts): SheetReading {
  return {
    facts() {
      const facts = createFacts();
      readXml(part, createSheetHandler(parts, facts));
      return facts.told();
    },
    *rows() {
      let ready: RawRow[] = [];
      const sink: SheetSink = { row: (row) => ready.push(row) };
      for (const _ of readXmlPieces(part, createSheetHandler(parts, sink))) {
        const rows = ready;
        ready = [];
        yield* rows;
      }
    },
  };
}
