/** Workbooks that SheetJS reads for us: binary ones, tables of HTML, XML of 2003. */
import type { WorkBook, WorkSheet } from "@e965/xlsx";
import type { RawCell, RawRow } from "#shared/formats/reading/raw-table.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { MOST_COLUMNS, MOST_ROWS } from "./cell-place.ts";
import { booleanCell, createCellValues, errorCell } from "./cell-values.ts";
import { GENERAL_FORMAT } from "./number-formats.ts";
import { createFacts, type SheetReading, type SheetSink, type WorkbookSheet } from "./sheet.ts";

/** Throws ProblemError "no-table-inside", "file-damaged". */
export function sheetsOfBook(workbook: WorkBook): WorkbookSheet[] {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((name, at) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || (sheet["!type"] ?? "sheet") !== "sheet") return [];
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return [{ name, hidden, bytes: 0, reading: () => readingOf(sheet, date1904) }];
  });
  if (sheets.length === 0) throw new ProblemError("no-table-inside", { args: { what: "workbook" } });
  return sheets;
}

function readingOf(sheet: WorkSheet, date1904: boolean): SheetReading {
  return {
    facts() {
      const facts = createFacts();
      for (const row of rowsOf(sheet, date1904)) facts.row(row);
      tellAround(sheet, facts);
      return facts.told();
    },
    rows: () => rowsOf(sheet, date1904),
  };
}

function tellAround(sheet: WorkSheet, sink: SheetSink): void {
  for (const { s, e } of sheet["!merges"] ?? []) {
    sink.merge?.({
      top: s.r + 1,
      left: s.c,
      bottom: Math.min(e.r + 1, MOST_ROWS),
      right: Math.min(e.c, MOST_COLUMNS - 1),
    });
  }
  sheet["!rows"]?.forEach((row, at) => {
    if (row?.hidden) sink.hiddenRow?.(at + 1);
  });
  sheet["!cols"]?.forEach((column, at) => {
    if (column?.hidden) sink.hiddenColumns?.(at, at);
  });
}

interface Cell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: string | number;
}

function* rowsOf(sheet: WorkSheet, date1904: boolean): Generator<RawRow, void> {
  const values = createCellValues(date1904);
  const rows: readonly (readonly (Cell | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  // a file may number its cells as it likes
  if (rows.length > MOST_ROWS) throw new ProblemError("file-damaged");
  for (const [at, row] of rows.entries()) {
    if (row !== undefined && row.length > MOST_COLUMNS) throw new ProblemError("file-damaged");
    const cells: RawCell[] = [];
    row?.forEach((cell, column) => {
      const read = cell === undefined ? "" : cellOf(cell);
      if (read === "") return;
      while (cells.length < column) cells.push("");
      cells[column] = read;
    });
    if (cells.length > 0) yield { number: at + 1, cells };
  }

  function cellOf({ t, v, z }: Cell): RawCell {
    if (v === undefined || v === null || t === "z") return "";
    if (t === "n") return values.number(String(v), typeof z === "string" ? z : GENERAL_FORMAT);
    if (t === "b") return booleanCell(v === true);
    if (t === "e") return errorCell(ERRORS[Number(v)] ?? "#ERR");
    return String(v);
  }
}

/** by the codes of binary workbooks ([MS-XLS] 2.5.10) */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};
