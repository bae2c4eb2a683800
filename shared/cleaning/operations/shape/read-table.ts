/** A table as turning reads it: all its columns, by their places. */
import type { TextColumns } from "#shared/cleaning/shapes/text-columns.ts";
import type { Column, RowHandle, Table } from "#shared/document/table.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

export interface ReadTable extends TextColumns {
  readonly known: readonly Column[];
  /** of each row, its handle */
  readonly handles: readonly RowHandle[];
}

export function* readTable(table: Table): InSlices<ReadTable> {
  const known = table.columns;
  const handles = Array.from(table.order, (row) => row as RowHandle);
  const columns: string[][] = [];
  for (const { id } of known) {
    columns.push(table.columnContents(id));
    yield;
  }
  return { titles: known.map(({ name }) => name), columns, known, handles };
}

/** Places of these columns, in the table's order; those that are not there are left out. */
export function placesOf({ known }: ReadTable, columns: readonly string[]): number[] {
  const wanted = new Set(columns);
  return Array.from(known.keys()).filter((place) => wanted.has(known[place]?.id ?? ""));
}
