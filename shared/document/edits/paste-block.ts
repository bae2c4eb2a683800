/** Pastes a block of texts over the cells from a given one, to the right and downwards. */
import type { ColumnId } from "../../model/ids.ts";
import { composeBirths, newRows } from "../births.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch } from "../pack.ts";
import type { Column, RowHandle, Table } from "../table.ts";
import { cellText, requireRows, write } from "../writer.ts";
import { newColumns, setNewColumns } from "./add-columns.ts";

export interface PasteResult {
  /** rows added at the end of the table because the block goes past it */
  readonly added: readonly RowHandle[];
  /** columns added on the right because the block goes past it */
  readonly addedColumns: readonly ColumnId[];
  /** columns of the block that found no column in the table: their texts were not written */
  readonly columnsLeftOut: number;
}

/** Rows and columns as they are shown. */
export interface ShownTable {
  readonly order: ArrayLike<number>;
  readonly columns: readonly Column[];
}

/**
 * `at`: with the row null, below the last one. `shown`: when sorted, filtered or hidden; otherwise the table's own. Rows are added when the
 * block goes past the last; columns only as many as have a name in `titles`, at the end of the table. Throws RangeError, before anything is
 * written, for a text too long, a cell that is not shown, and too many columns.
 */
export function pasteBlock(
  table: Table,
  at: { readonly row: RowHandle | null; readonly column: ColumnId },
  block: readonly (readonly string[])[],
  origin: unknown,
  shown: ShownTable = table,
  titles: readonly string[] = [],
): PasteResult {
  const view = viewOf(table);
  const { order } = shown;
  const top = at.row === null ? order.length : placeIn(table, order, at.row);
  const left = shown.columns.findIndex((column) => column.id === at.column);
  if (top < 0 || left < 0) throw new RangeError("the cell to paste at is not in the table");
  const width = block.reduce((most, line) => Math.max(most, line.length), 0);
  const known = shown.columns.slice(left, left + width);
  const made = newColumns(view, table, titles.slice(0, width - known.length));
  const columns: readonly Column[] = [...known, ...made];
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
  const compose = (stamp: number) => {
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
  };
  const last = table.columns.at(-1)?.id ?? null;
  write(table, origin, compose, made.length === 0 ? undefined : () => setNewColumns(view, made, last));
  return {
    added: born?.handles ?? [],
    addedColumns: made.map(({ id }) => id),
    columnsLeftOut: width - columns.length,
  };
}

function placeIn(table: Table, order: ArrayLike<number>, row: RowHandle): number {
  return order === table.order ? table.positionOf(row) : Array.prototype.indexOf.call(order, row);
}
