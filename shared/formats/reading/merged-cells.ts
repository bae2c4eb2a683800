/** Merged areas of a table: each of their cells gets what the first one holds. */
import { isBlank } from "./cell-extent.ts";
import type { Merge } from "./raw-table.ts";

export interface MergedCells {
  /** the row as it is with its areas filled; to be asked row by row, in order */
  fill(row: number, cells: string[]): string[];
  /** areas with something in them, so far */
  count(): number;
}

/** A caption over so much of the table is written once: it is no value of each column. */
const CAPTION = 0.8;

/** Areas that begin in or above `headerEnd` are titles, and only counted; `width`: columns of the table. */
export function createMergedCells(merges: readonly Merge[], headerEnd: number, width: () => number): MergedCells {
  const coming = [...merges].sort((a, b) => a.top - b.top);
  let next = 0;
  let areas = 0;
  let open: { area: Merge; text: string }[] = [];

  function openAt(row: number, cells: readonly string[]): void {
    for (; next < coming.length; next++) {
      const area = coming[next];
      if (area === undefined || area.top > row) return;
      const text = area.top === row ? (cells[area.left] ?? "") : "";
      if (isBlank(text)) continue;
      areas++;
      const { top, bottom, left, right } = area;
      const isCaption = top === bottom && width() >= 3 && right - left + 1 >= CAPTION * width();
      // no program lets areas overlap: of those that do, the first counts
      const overlaps = open.some(
        ({ area: other }) => other.bottom >= row && other.left <= right && other.right >= left,
      );
      if (top > headerEnd && !isCaption && !overlaps) open.push({ area, text });
    }
  }

  return {
    count: () => areas,
    fill(row, cells) {
      openAt(row, cells);
      if (open.length === 0) return cells;
      open = open.filter(({ area }) => area.bottom >= row);
      if (cells.every(isBlank)) return cells;
      const filled = [...cells];
      for (const { area, text } of open) {
        for (let column = area.left; column <= area.right; column++) {
          while (filled.length <= column) filled.push("");
          if (isBlank(filled[column] ?? "")) filled[column] = text;
        }
      }
      return filled;
    },
  };
}
