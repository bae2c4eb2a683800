/** Puts the rows or columns that are chosen elsewhere in the table, for everyone. */
import { moveColumns } from "#shared/document/edits/move-columns.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import type { GridModel } from "./grid-model.ts";
import { columnsOf, isIn, positionsIn, rowsOf, type Span, sizeOf } from "./ranges.ts";
import { handlesIn } from "./write-range.ts";

type Moving = Pick<GridModel, "collaboration" | "seen" | "ranges" | "say" | "words" | "whyClosed">;

/** A sentence where they cannot be moved now; null when they can. */
export function whyNotMoved(grid: Moving, what: "rows" | "columns"): string | null {
  if (what === "rows") return grid.seen.allRows ? null : grid.words.rowsNotMovedInView;
  const closed = positionsIn(columnsOf(grid.ranges())).flatMap((index) => {
    const column = grid.seen.columns[index];
    return column === undefined ? [] : (grid.whyClosed(column.id) ?? []);
  });
  return closed[0] ?? null;
}

/** `at`: the position that the first of them comes to stand before; the number of rows: last. */
export function moveRowsTo(grid: Moving, at: number): void {
  const why = whyNotMoved(grid, "rows");
  if (why !== null) {
    grid.say(why);
    return;
  }
  const spans = rowsOf(grid.ranges());
  const before = at - 1;
  if (isWhereItIs(spans, at)) return;
  const { table, origin } = grid.collaboration;
  moveRows(table, handlesIn(grid.seen, spans), before < 0 ? null : grid.seen.handleAt(before), origin);
  grid.say(grid.words.rowsMoved(sizeOf(spans)));
}

/** `at`: as for rows. */
export function moveColumnsTo(grid: Moving, at: number): void {
  const why = whyNotMoved(grid, "columns");
  if (why !== null) {
    grid.say(why);
    return;
  }
  const spans = columnsOf(grid.ranges());
  if (isWhereItIs(spans, at)) return;
  const { table, origin } = grid.collaboration;
  const ids = positionsIn(spans).flatMap((index) => grid.seen.columns[index]?.id ?? []);
  moveColumns(table, ids, grid.seen.columns[at - 1]?.id ?? null, origin);
  grid.say(grid.words.columnsMoved(ids.length));
}

/** One block, dropped on itself. */
function isWhereItIs(spans: readonly Span[], at: number): boolean {
  const [only] = spans;
  return only === undefined || (spans.length === 1 && (isIn(spans, at) || at === only.to + 1));
}
