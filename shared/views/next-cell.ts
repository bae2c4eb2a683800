/** The next cell that asks for something, among those one sees: row by row, and once round. */
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface CellsInOrder {
  /** handles of rows, in the order they are seen */
  readonly rows: ArrayLike<number>;
  readonly columns: readonly ColumnId[];
}

export interface InOrder {
  /** positions in `rows` and `columns` */
  readonly row: number;
  readonly column: number;
}

/**
 * The first after `from`, or before it (`step` -1), that is asked for; the cell one is in comes last. Null: there is none. A row of -1
 * stands before the first, or after the last; a column of 1.5 between the second and the third.
 */
export function nextCell(
  { rows, columns }: CellsInOrder,
  from: InOrder,
  step: 1 | -1,
  isAsked: (row: RowHandle, column: ColumnId) => boolean,
): InOrder | null {
  const cells = rows.length * columns.length;
  const stands = from.row * columns.length + from.column;
  const start = from.row < 0 ? (step === 1 ? -1 : cells) : step === 1 ? Math.floor(stands) : Math.ceil(stands);
  for (let count = 1; count <= cells; count++) {
    const at = (((start + step * count) % cells) + cells) % cells;
    const [row, column] = [Math.floor(at / columns.length), at % columns.length];
    const id = columns[column];
    if (id !== undefined && isAsked((rows[row] ?? 0) as RowHandle, id)) return { row, column };
  }
  return null;
}
