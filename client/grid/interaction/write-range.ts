/** Texts in cells that were chosen, as one gesture. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import { type BulkWrite, cellsOf, runFills } from "#client/views/bulk-writes.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { ColumnFill } from "#shared/document/edits/fill-columns.ts";
import type { Column, RowHandle } from "#shared/document/table.ts";
import type { GridModel } from "./grid-model.ts";
import { areasOf, positionsIn, type Span } from "./ranges.ts";
import type { Bounds } from "./selection.ts";

export interface Written {
  /** number of cells written */
  readonly written: number;
  /** number of cells left as they are because their column is closed */
  readonly closed: number;
}

export type Writing = Pick<GridModel, "collaboration" | "seen" | "say" | "words" | "whyClosed">;

/** One text in every cell of some ranges. */
export function writeRanges(
  grid: Writing,
  kind: BulkWrite["kind"],
  ranges: readonly Bounds[],
  text: string,
  onWritten: (written: Written) => void,
): void {
  const { seen } = grid;
  const fills = areasOf(ranges).flatMap(({ rows, columns }) => {
    const handles = handlesIn(seen, rows);
    return columns.flatMap((index) => {
      const column = seen.columns[index]?.id;
      return column === undefined ? [] : [{ column, rows: handles, texts: text }];
    });
  });
  writeFills(grid, kind, fills, onWritten);
}

/**
 * What is closed is left out. Many cells are prepared first: `onWritten` is called once they are written, and not if they are given up. `anew`:
 * what to write instead, should others have written there meanwhile.
 */
export function writeFills(
  grid: Writing,
  kind: BulkWrite["kind"],
  fills: readonly ColumnFill[],
  onWritten: (written: Written) => void,
  anew?: () => readonly ColumnFill[],
): void {
  const { collaboration } = grid;
  const isOpen = ({ column }: ColumnFill) => collaboration.lockOn(column) === null;
  const closedBefore = cellsOf(fills.filter((fill) => !isOpen(fill)));
  const begun = runFills(
    collaboration,
    kind,
    fills.filter(isOpen),
    (done) => {
      if (done === null) return grid.say(grid.whyClosed(null) ?? grid.words.readOnly);
      const written = cellsOf(done.filter(isOpen));
      onWritten({ written, closed: closedBefore + cellsOf(done) - written });
    },
    anew && (() => anew().filter(isOpen)),
  );
  if (!begun) grid.say(grid.words.bulk.busy);
}

/** Number of those that are closed. */
export function closedAmong({ lockOn }: Collaboration, columns: readonly Column[]): number {
  return columns.filter(({ id }) => lockOn(id) !== null).length;
}

export function handlesIn(seen: SeenTable, rows: readonly Span[]): RowHandle[] {
  return positionsIn(rows).map((position) => seen.handleAt(position));
}
