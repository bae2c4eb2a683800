/** Where a thread is in the table as it is now. */
import type { Table } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";

export type PlaceOfThread =
  | { readonly is: "table" }
  | { readonly is: "column"; readonly column: ColumnId; readonly name: string }
  | { readonly is: "row"; readonly row: RowId; readonly position: number }
  | {
      readonly is: "cell";
      readonly row: RowId;
      readonly position: number;
      readonly column: ColumnId;
      readonly name: string;
    }
  | { readonly is: "deleted-row" }
  /** its title, as far as it is known */
  | { readonly is: "deleted-column"; readonly name: string };

/** Positions are from 0. */
export function placeOfThread({ row, column, keptRow }: Thread, table: Table): PlaceOfThread {
  const handle = row === null ? undefined : table.handleOf(row);
  const position = handle === undefined ? -1 : table.positionOf(handle);
  if (row !== null && position === -1) return { is: "deleted-row" };
  if (column === null) return row === null ? { is: "table" } : { is: "row", row, position };
  const name = table.columns.find(({ id }) => id === column)?.name;
  if (name === undefined) return { is: "deleted-column", name: keptRow?.[0]?.column ?? "" };
  return row === null ? { is: "column", column, name } : { is: "cell", row, position, column, name };
}

export function titleOfPlace(place: PlaceOfThread, words: Words["comments"]): string {
  const { placeTitle, untitled } = words;
  switch (place.is) {
    case "table":
      return placeTitle.table;
    case "column":
      return placeTitle.column(place.name || untitled);
    case "row":
      return placeTitle.row(place.position + 1);
    case "cell":
      return placeTitle.cell(place.position + 1, place.name || untitled);
    case "deleted-row":
      return placeTitle.deletedRow;
    case "deleted-column":
      return placeTitle.deletedColumn(place.name);
  }
}
