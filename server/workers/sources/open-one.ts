/** The tables of one file that is no archive: of text, a workbook, JSON. */
import type { SourceTable } from "#shared/wire/imports.ts";
import { openJson } from "./json/open-json.ts";
import { allBytes, openWorkbook } from "./open-workbook.ts";
import type { Recognised } from "./recognise.ts";
import type { ContentFile, RawTable, SourceFile, SourceLimits } from "./source.ts";
import { wholeText } from "./whole-text.ts";
import type { SheetFacts, WorkbookSheet } from "./workbook/sheet.ts";

export interface TableReader {
  /** `key`: its place among the tables of this file; `file`: null */
  readonly table: SourceTable;
  text(): ContentFile | null;
  read(): RawTable;
}

/** Bytes of sheets that may still be read only to tell how long and wide they are. */
export interface CountingBudget {
  left: number;
}

/** null: a ZIP archive that is no workbook. Throws the ProblemErrors of reading. */
export function openOne(
  file: SourceFile,
  what: Recognised,
  limits: SourceLimits,
  budget: CountingBudget,
): TableReader[] | null {
  if (what === "text") return [textReader(file)];
  if (what === "json") return jsonReaders(file, budget);
  const workbook = openWorkbook(file, what, limits);
  return workbook?.sheets.map((sheet, at) => sheetReader(sheet, String(at), workbook.format, budget)) ?? null;
}

const UNCOUNTED = { file: null, rows: null, columns: null, hidden: false, empty: false } as const;

function textReader(file: SourceFile): TableReader {
  return {
    table: { ...UNCOUNTED, key: "0", name: file.name, format: "csv" },
    text: () => file,
    read: () => {
      throw new Error("A table of text is read as text.");
    },
  };
}

function jsonReaders(file: SourceFile, budget: CountingBudget): TableReader[] {
  return openJson(wholeText(allBytes(file))).map((table, at) => {
    let kept: ReturnType<typeof table.read> | null = null;
    const read = () => {
      kept ??= table.read();
      return kept;
    };
    const counted = take(budget, file.bytes) ? read() : null;
    return {
      table: {
        ...UNCOUNTED,
        key: String(at),
        name: table.name ?? file.name,
        format: table.geographic ? "geojson" : "json",
        rows: counted?.rowCount ?? null,
        columns: counted?.columnCount ?? null,
      },
      text: () => null,
      read,
    };
  });
}

function sheetReader(
  sheet: WorkbookSheet,
  key: string,
  format: SourceTable["format"],
  budget: CountingBudget,
): TableReader {
  let kept: SheetFacts | null = null;
  const factsOnce = () => {
    kept ??= sheet.reading().facts();
    return kept;
  };
  const facts = take(budget, sheet.bytes) ? factsOnce() : null;
  return {
    table: {
      key,
      file: null,
      name: sheet.name,
      format,
      rows: facts?.rows ?? null,
      columns: facts?.columns ?? null,
      hidden: sheet.hidden,
      empty: facts?.rows === 0,
    },
    text: () => null,
    read() {
      const { merges, hiddenRows, hiddenColumns } = factsOnce();
      return { rows: () => sheet.reading().rows(), merges, hiddenRows, hiddenColumns };
    },
  };
}

function take(budget: CountingBudget, bytes: number): boolean {
  if (bytes > budget.left) return false;
  budget.left -= bytes;
  return true;
}
