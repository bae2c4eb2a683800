/** The next cell that asks for something, among those one sees: row by row, and once round. */
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface CellsInOrder {
  /** handles of rows, in the order they are seen */
  readonly rows: ArrayLike<number>;
  readonly columns: readonly ColumnId[];
}

export interface InOrder {
  /** positions in `rows` and `columns`; those of no cell (-1) stand before the first */
  readonly row: number;
  readonly column: number;
}

/** The first after `from`, or before it (`step` -1), that is asked for; the cell one is in comes last. Null: there is none. */
export function nextCell(
  { rows, columns }: CellsInOrder,
  from: InOrder,
  step: 1 | -1,
  isAsked: (row: RowHandle, column: ColumnId) => boolean,
): InOrder | null {
  const cells = rows.length * columns.length;
  const start = Math.max(0, from.row) * columns.length + Math.max(0, from.column);
  const isNowhere = from.row < 0 || from.column < 0;
  for (let count = isNowhere ? 0 : 1; count <= cells; count++) {
    const at = (((start + step * count) % cells) + cells) % cells;
    const [row, column] = [Math.floor(at / columns.length), at % columns.length];
    const id = columns[column];
    if (id !== undefined && isAsked((rows[row] ?? 0) as RowHandle, id)) return { row, column };
  }
  return null;
}
