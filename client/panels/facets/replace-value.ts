/** One text in place of another, in all the cells of a column that hold it now: one gesture. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
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

/** Number of cells written. Throws RangeError for a text that no cell holds, it is so long. */
export function replaceValue(
  { table, origin }: Pick<Collaboration, "table" | "origin">,
  column: ColumnId,
  contents: readonly string[],
  text: string,
  among: Uint32Array | null,
): number {
  const rows = contents.flatMap((content) => rowsHolding(table, column, content, among));
  if (rows.length > 0) fillColumn(table, column, rows, text, origin);
  return rows.length;
}
