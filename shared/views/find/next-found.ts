/** From one found cell to the next as they are seen: row by row, and in each from its first column. */
import type { Column, RowHandle } from "#shared/document/table.ts";
import type { FoundCells } from "./found-cells.ts";

/** What is seen of a table. */
interface Sight {
  readonly rowCount: number;
  readonly columns: readonly Column[];
  readonly order: Uint32Array;
}

interface Point {
  readonly row: number;
  readonly column: number;
}

/** The next one after `from` (before it, for -1), the first (last) again past the end; null when none is seen. `from` null: from the beginning. */
export function nextFound(found: FoundCells, sight: Sight, from: Point | null, step: 1 | -1): Point | null {
  const { rowCount, columns, order } = sight;
  if (rowCount === 0 || columns.length === 0) return null;
  const start = from ?? (step === 1 ? { row: 0, column: -1 } : { row: rowCount - 1, column: columns.length });
  for (let past = 0; past <= rowCount; past++) {
    const row = (((start.row + past * step) % rowCount) + rowCount) % rowCount;
    const handle = order[row] as RowHandle;
    if (found.inRow(handle) === 0) continue;
    let column = past === 0 ? start.column + step : step === 1 ? 0 : columns.length - 1;
    for (; column >= 0 && column < columns.length; column += step) {
      const id = columns[column]?.id;
      if (id !== undefined && found.has(handle, id)) return { row, column };
    }
  }
  return null;
}

/** How many are seen, and which of them stands at a point, from 1: 0 when none does. */
export function placeAmongFound(
  found: FoundCells,
  { rowCount, columns, order }: Sight,
  at: Point | null,
): { readonly seen: number; readonly at: number } {
  let [seen, place] = [0, 0];
  const ids = new Set(columns.map(({ id }) => id));
  // most often all columns are seen, or nearly: of a row, those that are not are taken off
  const unseen = found.columns.filter((id) => !ids.has(id));
  const takesOff = unseen.length < columns.length;
  for (let row = 0; row < rowCount; row++) {
    const handle = order[row] as RowHandle;
    const inRow = found.inRow(handle);
    if (inRow === 0) continue;
    if (takesOff && row !== at?.row) {
      seen += inRow;
      for (const id of unseen) if (found.has(handle, id)) seen -= 1;
      continue;
    }
    columns.forEach(({ id }, column) => {
      if (!found.has(handle, id)) return;
      seen += 1;
      if (row === at?.row && column === at.column) place = seen;
    });
  }
  return { seen, at: place };
}
