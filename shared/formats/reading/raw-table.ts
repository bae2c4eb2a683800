/** A table as a file has it, before anything is decided about its reading. Rows are numbered from 1, as a spreadsheet shows them; columns from 0. */
import type { DoubtCode } from "#shared/wire/imports.ts";

/** Plain text in the common case; else with what the workbook showed, and why its text is doubtful. */
export type RawCell =
  | string
  | { readonly text: string; readonly shown: string | null; readonly doubt: DoubtCode | null };

export interface RawRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
}

/** A merged area: its first and last row, its first and last column. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a workbook says of a table beside its cells. */
export interface TableShape {
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** That of a text file. */
export const PLAIN_SHAPE: TableShape = { merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };

export function textOf(cell: RawCell): string {
  return typeof cell === "string" ? cell : cell.text;
}
