/** Places of cells as spreadsheets write them: A1, $B$2, A1:C3. Rows from 1, columns from 0. */
import type { Merge } from "#shared/formats/reading/raw-table.ts";

/** null: this is no place of a cell. */
export function cellPlace(text: string): { row: number; column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) & 0xdf;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  const row = Number(text.slice(at));
  return column > 0 && column <= MOST_COLUMNS && Number.isInteger(row) && row >= 1 && row <= MOST_ROWS
    ? { row, column: column - 1 }
    : null;
}

/** null: this is no area of several cells. */
export function areaOf(text: string): Merge | null {
  const [first = "", last = first] = text.replaceAll("$", "").split(":");
  const from = cellPlace(first);
  const to = cellPlace(last);
  if (from === null || to === null) return null;
  const merge = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  return merge.top === merge.bottom && merge.left === merge.right ? null : merge;
}

/** of a sheet, by ECMA-376 and by OpenDocument's programs */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
