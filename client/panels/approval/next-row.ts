/** Where to look next: the rows that ask for it first, then those that nobody has approved. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { RowId } from "#shared/model/ids.ts";
import type { ShownMark } from "#shared/model/marks.ts";

/** The first row after `from` (around the end, too) that is marked to check, in question or modified; without any, that is not valid. null: all are. */
export function nextRowToCheck(table: Table, marks: ReadonlyMap<RowId, ShownMark>, from: RowId | null): RowId | null {
  const handle = from === null ? undefined : table.handleOf(from);
  const start = handle === undefined ? -1 : table.positionOf(handle);
  const find = (isWanted: (mark: ShownMark | undefined) => boolean) => {
    for (let step = 1; step <= table.rowCount; step++) {
      const row = table.idOf(table.handleAt((start + step) % table.rowCount));
      if (isWanted(marks.get(row))) return row;
    }
    return null;
  };
  return find((mark) => mark !== undefined && mark !== "valid") ?? find((mark) => mark !== "valid");
}

/** Rows on screen with each mark, in table order. */
export function markedRows(
  table: Table,
  marks: ReadonlyMap<RowId, ShownMark>,
): readonly { readonly handle: RowHandle; readonly row: RowId; readonly mark: ShownMark }[] {
  return [...marks]
    .flatMap(([row, mark]) => {
      const handle = table.handleOf(row);
      // of a deleted row the mark is kept, and shown again with it
      return handle === undefined || table.isDeleted(handle) ? [] : [{ handle, row, mark }];
    })
    .sort((a, b) => table.positionOf(a.handle) - table.positionOf(b.handle));
}
