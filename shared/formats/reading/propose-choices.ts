/** How a table is best read, as far as its rows tell: a proposal, which the person sees and overrules. */
import type { ReadingChoices, TextDialect } from "#shared/wire/imports.ts";
import { findHeaderRow } from "./header-row.ts";

export interface TableFacts {
  /** key of the table in its file */
  readonly table: string;
  /** how a text file is written; null for others */
  readonly text: TextDialect | null;
  /** the first rows of the file, empty ones included */
  readonly first: readonly (readonly string[])[];
}

/** Rows from which the row of titles is told. */
const HEADER_SAMPLE = 100;

export function proposeChoices({ table, text, first }: TableFacts): ReadingChoices {
  const header = findHeaderRow(first.slice(0, HEADER_SAMPLE));
  return {
    table,
    text,
    header: header === null ? null : { row: header + 1, lines: 1 },
    mergedCells: "fill",
    emptyRows: "set-aside",
    emptyColumns: "set-aside",
    hidden: "set-aside",
    rowsSetAside: [],
    columnsSetAside: [],
    repairText: false,
  };
}
