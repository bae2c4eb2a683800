/** Several columns of a table side by side, part by part as they lie packed: nobody waits for whole columns to be unpacked. */
import type { ColumnPart, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface RowsPart {
  /** consecutive in table order */
  readonly rows: Uint32Array;
  /** what one of these rows, counted from 0, holds in one of the columns, counted as they were given */
  contentOf(column: number, row: number): string;
}

/** Of all rows that are visible when it begins. A column that is null is blank; one at least is not. */
export function* alignedParts(table: Table, columns: readonly (ColumnId | null)[]): Generator<RowsPart> {
  const readers = columns.map((column) => (column === null ? null : table.columnParts(column)[Symbol.iterator]()));
  for (;;) {
    // how a column is cut into parts depends on the order of the rows alone, which all of them read here for the first time
    const parts = readers.map((reader) => nextOf(reader));
    const rows = parts.find((part) => part !== null)?.rows;
    if (rows === undefined) return;
    yield { rows, contentOf: (column, row) => contentIn(parts[column] ?? null, row) };
  }
}

function nextOf(reader: Iterator<ColumnPart> | null): ColumnPart | null {
  const next = reader?.next();
  return next === undefined || next.done === true ? null : next.value;
}

function contentIn(part: ColumnPart | null, row: number): string {
  return part?.texts[part.places?.[row] ?? row] ?? "";
}
