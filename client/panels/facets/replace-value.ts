/** One text in place of another, in all the cells of a column that hold it now: one gesture. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { cellsOf, runFills } from "#client/views/bulk-writes.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

/** Rows whose cell holds that very content, among those given (null: all), in table order. */
function rowsHolding(table: Table, column: ColumnId, content: string, among: Uint32Array | null): RowHandle[] {
  const found: RowHandle[] = [];
  const wanted = among === null ? null : new Set(among);
  for (const { rows, texts, places } of table.columnParts(column)) {
    if (!texts.includes(content)) continue;
    for (let at = 0; at < rows.length; at += 1) {
      const row = (rows[at] ?? 0) as RowHandle;
      if (texts[places === null ? at : (places[at] ?? 0)] !== content) continue;
      if (wanted === null || wanted.has(row)) found.push(row);
    }
  }
  return found;
}

/**
 * `onWritten` is given the number of cells written, once they are. False when other cells are being written: nothing is done. Throws RangeError
 * for a text that no cell holds, it is so long.
 */
export function replaceValue(
  collaboration: Pick<Collaboration, "table" | "origin" | "mayEdit">,
  column: ColumnId,
  contents: readonly string[],
  text: string,
  among: Uint32Array | null,
  onWritten: (cells: number) => void,
): boolean {
  const { table } = collaboration;
  const fillsNow = () => [
    { column, rows: contents.flatMap((content) => rowsHolding(table, column, content, among)), texts: text },
  ];
  return runFills(collaboration, "replace", fillsNow(), (fills) => onWritten(cellsOf(fills ?? [])), fillsNow);
}
