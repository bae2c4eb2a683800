/** How a table is best read, as far as its rows tell: a proposal, which the person sees and overrules. */

import type { ReadingChoices, TextDialect } from "#shared/wire/imports.ts";
import { headerEndOf } from "./columns-in-use.ts";
import { proposeHeader } from "./propose-header.ts";
import { proposeRows } from "./propose-rows.ts";
import type { EachRow } from "./propose-totals.ts";
import type { TableShape } from "./raw-table.ts";
import { damageOf } from "./text-repair.ts";

export interface TableFacts {
  /** key of the table in its file */
  readonly table: string;
  /** how a text file is written; null for others */
  readonly text: TextDialect | null;
  readonly shape: TableShape;
  /** Goes through the rows of the file in order; rows without cells may be left out. It is asked several times. */
  readonly eachRow: EachRow;
}

/** rows from which the titles are told */
const FIRST_ROWS = 100;

export function proposeChoices(
  { table, text, shape, eachRow }: TableFacts,
  first: readonly (readonly string[])[],
): ReadingChoices {
  const header = proposeHeader(first.slice(0, FIRST_ROWS), shape.merges);
  const headerEnd = headerEndOf(header);
  const titleLines = header === null ? [] : first.slice(header.row - 1, headerEnd);
  let misread = false;
  const rowsSetAside = proposeRows(
    (take) =>
      eachRow((cells, row) => {
        misread ||= cells.some((cell) => damageOf(cell)?.kind === "mojibake");
        take(cells, row);
      }),
    titleLines,
    headerEnd,
  );
  return {
    table,
    text,
    header,
    mergedCells: "fill",
    emptyRows: "set-aside",
    emptyColumns: "set-aside",
    // what an author hid by a filter is data: it is told, and stays
    hidden: "keep",
    rowsSetAside,
    columnsSetAside: [],
    repairText: misread,
  };
}
