/** Pastes a block of texts over the cells from a given one, to the right and downwards. */
import type { ColumnId } from "../../model/ids.ts";
import { composeBirths, newRows } from "../births.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch } from "../pack.ts";
import type { Column, RowHandle, Table } from "../table.ts";
import { cellText, requireRows, write } from "../writer.ts";

export interface PasteResult {
  /** rows added at the end of the table because the block goes past it */
  readonly added: readonly RowHandle[];
  /** columns of the block that found no column in the table: their texts were not written */
  readonly columnsLeftOut: number;
}

/**
 * `shown`: rows and columns as they are shown, when sorted, filtered or hidden; otherwise the table's own. Rows are added when the block goes past the
 * last, columns never. Throws RangeError, before anything is written, for a text too long or a cell that is not shown.
 */
export function pasteBlock(
  table: Table,
  at: { readonly row: RowHandle; readonly column: ColumnId },
  block: readonly (readonly string[])[],
  origin: unknown,
  shown: { readonly order: ArrayLike<number>; readonly columns: readonly Column[] } = table,
): PasteResult {
  const view = viewOf(table);
  const { order } = shown;
  const top = order === table.order ? table.positionOf(at.row) : Array.prototype.indexOf.call(order, at.row);
  const left = shown.columns.findIndex((column) => column.id === at.column);
  if (top < 0 || left < 0) throw new RangeError("the cell to paste at is not in the table");
  const width = block.reduce((most, line) => Math.max(most, line.length), 0);
  const columns = shown.columns.slice(left, left + width);
  const rows: RowHandle[] = [];
  for (let i = 0; i < block.length && top + i < order.length; i++) rows.push((order[top + i] ?? 0) as RowHandle);
  requireRows(view, rows);
  const texts = block.map((line, i) =>
    line
      .slice(0, columns.length)
      .map((text, j) => cellText(text, () => `line ${i + 1} of the block, column ${columns[j]?.name ?? ""}`)),
  );
  const extra = texts.slice(rows.length);
  const born = extra.length > 0 ? newRows(view, extra.length) : null;
  write(table, origin, (stamp) => {
    const batch = emptyBatch();
    columns.forEach(({ id }, j) => {
      const reached = rows.filter((_, i) => texts[i]?.[j] !== undefined);
      const written = texts.slice(0, rows.length).flatMap((line) => line[j] ?? []);
      composeColumn(batch, stamp, view, id, reached, written);
    });
    if (born !== null) {
      const last = table.rowCount > 0 ? table.handleAt(table.rowCount - 1) : null;
      const cells = extra.map((line) => new Map(line.map((text, j) => [columns[j]?.id ?? at.column, text] as const)));
      composeBirths(batch, stamp, view, last, born, cells);
    }
    return batch;
  });
  return { added: born?.handles ?? [], columnsLeftOut: width - columns.length };
}
