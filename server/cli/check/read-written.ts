/** The rows of a file as it is written, of text or of a sheet: nothing set aside, nothing trimmed, nothing filled up. */
import type { OpenedFile, OpenedTable } from "#server/workers/opened-file.ts";
import { readCsvRows, refuseLongRow, type WrittenRows } from "#server/workers/read-csv-rows.ts";
import { findHeaderRow } from "#shared/formats/reading/header-row.ts";
import type { TableLimits } from "#shared/formats/reading/planned-reader.ts";
import { textOf } from "#shared/formats/reading/raw-table.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { pathOf } from "../files/choose-table.ts";

export interface Written extends Omit<WrittenRows, "dialect"> {
  /** null: a sheet has none */
  readonly dialect: WrittenRows["dialect"] | null;
  /** of a workbook or an archive; null: the file is one table */
  readonly sheet: string | null;
  /** other sheets that hold something, when none was named */
  readonly sheetsLeft: number;
}

/** rows from which the row of titles is told */
const HEADER_SAMPLE = 100;

/** Throws the ProblemErrors of reading, and those of `limits`. */
export function readWritten(
  opened: OpenedFile,
  { table, content }: OpenedTable,
  named: boolean,
  limits: TableLimits,
): Written {
  const others = opened.tables.filter((one) => one !== table && !one.empty && !one.hidden);
  const sheet = opened.tables.length > 1 || content.kind === "rows" ? pathOf(table) : null;
  const sheetsLeft = named ? 0 : others.length;
  if (content.kind === "text") return { ...readCsvRows(content.file, limits), sheet, sheetsLeft };
  const rows: string[][] = [];
  for (const { number, cells } of content.rows.rows()) {
    if (number > limits.rows + 1) {
      throw new ProblemError("too-many-rows", { place: `line ${number}`, args: { limit: limits.rows, line: number } });
    }
    while (rows.length < number - 1) rows.push(BLANK);
    const texts = cells.map(textOf);
    refuseLongRow(texts, number, limits);
    rows.push(texts);
  }
  if (rows.length === 0) throw new ProblemError("file-not-a-table");
  const headerRow = findHeaderRow(rows.slice(0, HEADER_SAMPLE));
  const width = rows[headerRow ?? 0]?.length ?? 0;
  // a sheet has no short rows, only cells with nothing in them
  const blank = Array.from({ length: width }, () => "");
  const padded = rows.map((cells) => (cells === BLANK ? blank : [...cells, ...blank.slice(cells.length)]));
  return { dialect: null, headerRow, guessed: false, rows: padded, openQuote: null, sheet, sheetsLeft };
}

const BLANK: string[] = [];
