/** A table as an XLSX workbook, with what the checks found on a second sheet where that is wanted. */
import {
  CellTooLong,
  columnLetters,
  SHEET_LIMITS,
  sheetXml,
  workbookParts,
} from "#shared/formats/export/workbook-xml.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { ProblemSheet } from "./export-job.ts";
import type { OpenedExport } from "./open-export.ts";
import { type ArchivePart, writeArchive } from "./write-archive.ts";

/** Throws "workbook-too-small" with the place of what a workbook cannot hold. */
export function writeWorkbook(path: string, opened: OpenedExport, title: string, problems: ProblemSheet | null) {
  const { columns, table } = opened;
  if (table.rowCount >= SHEET_LIMITS.rows || columns.length > SHEET_LIMITS.columns)
    throw new ProblemError("workbook-too-small", { args: { line: SHEET_LIMITS.rows, column: "" } });
  try {
    return writeArchive(path, partsOf(opened, title, problems));
  } catch (error) {
    if (!(error instanceof CellTooLong)) throw error;
    // a column without a title is named as spreadsheets name it
    const column = columns[error.column]?.name || columnLetters(error.column);
    throw new ProblemError("workbook-too-small", { args: { line: error.row, column }, cause: error });
  }
}

function* partsOf(opened: OpenedExport, title: string, problems: ProblemSheet | null): Generator<ArchivePart> {
  const sheets = problems === null ? [title] : [title, problems.name];
  for (const [path, text] of workbookParts(sheets)) yield { path, pieces: [text] };
  yield { path: "xl/worksheets/sheet1.xml", pieces: sheetXml(opened.columns, opened.blocks()) };
  if (problems === null) return;
  const columns = problems.titles.map((name) => ({ name, kind: "text" as const }));
  const { lines } = problems;
  const block = {
    count: lines.length,
    columns: columns.map((_, at) => ({
      texts: lines.map((line) => (line[at] ?? "").slice(0, SHEET_LIMITS.cellLength)),
      places: null,
    })),
  };
  yield { path: "xl/worksheets/sheet2.xml", pieces: sheetXml(columns, [block]) };
}
