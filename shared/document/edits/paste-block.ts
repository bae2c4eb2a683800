/** Pastes a block of texts over the cells from a given one, to the right and downwards. */

import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import type { ColumnId } from "../../model/ids.ts";
import { type BirthContent, composeBirths, composePrepared, type NewRows, newRows, prepareBirths } from "../births.ts";
import type { ClosedColumns } from "../closed-places.ts";
import { viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch } from "../pack.ts";
import type { Column, RowHandle, Table } from "../table.ts";
import { cellText, requireRows, write } from "../writer.ts";
import { type NewColumn, newColumns, setNewColumns } from "./add-columns.ts";
import type { Step } from "./change-table.ts";
import { type ColumnFill, type PreparedFill, prepareFills } from "./fill-columns.ts";
import { addStep } from "./step-entry.ts";

/** lines of a block gone through in one step */
const STEP_LINES = 1_024;

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

/** A block that only needs writing. */
export interface PreparedPaste {
  readonly fills: readonly PreparedFill[];
  readonly made: readonly NewColumn[];
  readonly born: BornOfPaste | null;
  readonly columnsLeftOut: number;
}

interface BornOfPaste {
  readonly rows: NewRows;
  readonly cells: readonly ReadonlyMap<ColumnId, string>[];
  readonly contents: readonly BirthContent[];
  /** what was closed when the contents were made */
  readonly closed: ClosedColumns;
}

interface At {
  readonly row: RowHandle | null;
  readonly column: ColumnId;
}

/**
 * `at`: with the row null, below the last one. `shown`: when sorted, filtered or hidden; otherwise the table's own. Rows are added when the
 * block goes past the last; columns only as many as have a name in `titles`, at the end of the table. Throws RangeError, before anything is
 * written, for a text too long, a cell that is not shown, and too many columns.
 */
export function pasteBlock(
  table: Table,
  at: At,
  block: readonly (readonly string[])[],
  origin: unknown,
  shown: ShownTable = table,
  titles: readonly string[] = [],
): PasteResult {
  return writePaste(table, atOnce(preparePaste(table, at, block, shown, titles)), origin);
}

/**
 * The long part of `pasteBlock`, in steps of a few milliseconds between which the table may change: the cells are those of now. Throws what
 * it throws. `onStep` is told which share of the work is done, from 0 to 1.
 */
export function* preparePaste(
  table: Table,
  at: At,
  block: readonly (readonly string[])[],
  shown: ShownTable,
  titles: readonly string[],
  onStep?: (share: number) => void,
): InSlices<PreparedPaste> {
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
  const fills = columns.map(({ id }) => ({ column: id, rows: [] as RowHandle[], texts: [] as string[] }));
  const cells: Map<ColumnId, string>[] = [];
  for (const [i, line] of block.entries()) {
    const row = rows[i];
    const newRow = new Map<ColumnId, string>();
    fills.forEach((fill, j) => {
      const text = line[j];
      if (text === undefined) return;
      const kept = cellText(text, () => `line ${i + 1} of the block, column ${columns[j]?.name ?? ""}`);
      if (row === undefined) newRow.set(fill.column, kept);
      else {
        fill.rows.push(row);
        fill.texts.push(kept);
      }
    });
    if (row === undefined) cells.push(newRow);
    if (i % STEP_LINES === STEP_LINES - 1) yield;
  }
  const old = rows.length / Math.max(1, block.length);
  const prepared = yield* prepareFills(table, overSameRows(fills, rows), (share) => onStep?.(share * old));
  if (cells.length === 0) return { fills: prepared, made, born: null, columnsLeftOut: width - columns.length };
  const { closed } = view;
  const born = newRows(view, cells.length);
  const steps = prepareBirths(view, born, cells);
  let part = 0;
  let step = steps.next();
  while (step.done !== true) {
    part += 1;
    onStep?.(Math.min(1, old + (part * STEP_LINES) / block.length));
    yield;
    step = steps.next();
  }
  const contents = step.value;
  return {
    fills: prepared,
    made,
    born: { rows: born, cells, contents, closed },
    columnsLeftOut: width - columns.length,
  };
}

/**
 * Writes what was prepared of this table, as one gesture, over what the cells hold now; a column closed since stays as it is. `step`: what the
 * gesture says it was.
 */
export function writePaste(
  table: Table,
  { fills, made, born, columnsLeftOut }: PreparedPaste,
  origin: unknown,
  step: Step | null = null,
): PasteResult {
  const view = viewOf(table);
  const compose = (stamp: number) => {
    const batch = emptyBatch();
    for (const { column, rows, texts, packed } of fills)
      composeColumn(batch, stamp, view, column, rows, texts, undefined, packed);
    if (born !== null) {
      const end = table.rowCount > 0 ? table.handleAt(table.rowCount - 1) : null;
      if (born.closed === view.closed) composePrepared(batch, stamp, view, end, born.rows, born.contents);
      else composeBirths(batch, stamp, view, end, born.rows, born.cells);
    }
    addStep(batch, stamp, step, new Set(made.map(({ id }) => id)));
    return batch;
  };
  const last = table.columns.at(-1)?.id ?? null;
  write(table, origin, compose, made.length === 0 ? undefined : () => setNewColumns(view, made, last));
  return { added: born?.rows.handles ?? [], addedColumns: made.map(({ id }) => id), columnsLeftOut };
}

/** Lines of the same length name the same rows: their set is packed once. */
function overSameRows(fills: readonly ColumnFill[], rows: readonly RowHandle[]): readonly ColumnFill[] {
  return fills.map((fill) => (fill.rows.length === rows.length ? { ...fill, rows } : fill));
}

function placeIn(table: Table, order: ArrayLike<number>, row: RowHandle): number {
  return order === table.order ? table.positionOf(row) : Array.prototype.indexOf.call(order, row);
}
