/** Columns that an operation reads: they need not be open to writing. */
import type { Column, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Refusal } from "../operation.ts";

/** Those that are in the table, in the order they were given; a refusal when there is none. */
export function sourceColumns(table: Table, columns: readonly string[]): readonly Column[] | Refusal {
  if (columns.length === 0 || columns.every((column) => column === "")) return { refused: "no-column" };
  const known = new Map<string, Column>(table.columns.map((column) => [column.id, column]));
  const found = [...new Set(columns)].flatMap((column) => known.get(column) ?? []);
  return found.length === 0 ? { refused: "column-gone" } : found;
}

export function idsOf(columns: readonly Column[]): readonly ColumnId[] {
  return columns.map(({ id }) => id);
}
