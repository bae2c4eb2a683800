/** Sets several columns, each on rows of its own: clear, fill down, the same text in cells that were chosen. */

import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import type { ColumnId } from "../../model/ids.ts";
import { PACKED_FROM } from "../layout.ts";
import { viewOf } from "../open-table.ts";
import {
  composeColumn,
  emptyBatch,
  PACK_STEP,
  type PackedFill,
  type PackedRows,
  packRowsInSteps,
  packTextsInSteps,
} from "../pack.ts";
import type { RowHandle, Table } from "../table.ts";
import { cellText, isCellText, requireDistinct, requireRows, write } from "../writer.ts";
import type { Step } from "./change-table.ts";
import { addStep } from "./step-entry.ts";

export interface ColumnFill {
  readonly column: ColumnId;
  readonly rows: readonly RowHandle[];
  /** one for all the rows, or one per row */
  readonly texts: string | readonly string[];
}

/** All of a fill but what depends on how the table stands when it is written. */
export interface PreparedFill extends ColumnFill {
  /** null: so few rows that they are written cell by cell */
  readonly packed: PackedFill | null;
}

/**
 * All in one gesture; a closed column stays as it is. Throws RangeError, before anything is written, for a column named twice, a text too
 * long, an unknown row, a row named twice in a column, or another number of texts than of rows.
 */
export function fillColumns(table: Table, fills: readonly ColumnFill[], origin: unknown): void {
  writePrepared(table, atOnce(prepareFills(table, fills)), origin);
}

/**
 * The long part of `fillColumns`, in steps of a few milliseconds between which the table may change. Throws what it throws. `onStep` is told
 * which share of the work is done, from 0 to 1.
 */
export function* prepareFills(
  table: Table,
  fills: readonly ColumnFill[],
  onStep?: (share: number) => void,
): InSlices<readonly PreparedFill[]> {
  const view = viewOf(table);
  if (new Set(fills.map(({ column }) => column)).size < fills.length) throw new RangeError("a column is named twice");
  // columns are often filled over the same rows: looked at, and packed, once
  const sets = new Map<readonly RowHandle[], PackedRows | null>();
  for (const { rows } of fills) {
    if (sets.has(rows)) continue;
    requireRows(view, rows);
    requireDistinct(view, rows);
    sets.set(rows, null);
  }
  const whole = [...sets.keys()].reduce((sum, rows) => sum + rows.length, 0) + fills.reduce(ofTexts, 0);
  let done = 0;
  function* counted<T>(work: InSlices<T>): InSlices<T> {
    let step = work.next();
    while (step.done !== true) {
      done += PACK_STEP;
      onStep?.(Math.min(1, done / whole));
      yield;
      step = work.next();
    }
    return step.value;
  }
  const prepared: PreparedFill[] = [];
  for (const fill of fills) {
    const texts = yield* counted(keptTexts(fill, (row) => view.rows.idOf(row)));
    if (fill.rows.length < PACKED_FROM) {
      prepared.push({ ...fill, texts, packed: null });
      continue;
    }
    const rows = sets.get(fill.rows) ?? (yield* counted(packRowsInSteps(view, fill.rows)));
    sets.set(fill.rows, rows);
    prepared.push({ ...fill, texts, packed: { rows, texts: yield* counted(packTextsInSteps(texts, rows.order)) } });
  }
  return prepared;
}

/**
 * Writes what was prepared of this table, as one gesture, over what the cells hold now; a column closed since stays as it is. `step`: what the
 * gesture says it was.
 */
export function writePrepared(
  table: Table,
  fills: readonly PreparedFill[],
  origin: unknown,
  step: Step | null = null,
): void {
  write(table, origin, (stamp, view) => {
    const batch = emptyBatch();
    for (const { column, rows, texts, packed } of fills)
      composeColumn(batch, stamp, view, column, rows, texts, undefined, packed);
    addStep(batch, stamp, step);
    return batch;
  });
}

function* keptTexts(
  { column, rows, texts }: ColumnFill,
  idOf: (row: RowHandle) => string,
): InSlices<ColumnFill["texts"]> {
  const place = (row: RowHandle | undefined) => () => `row ${row === undefined ? "" : idOf(row)}, column ${column}`;
  if (typeof texts === "string") return cellText(texts, place(rows[0]));
  if (texts.length !== rows.length) throw new RangeError(`${texts.length} texts for ${rows.length} rows`);
  let kept: string[] | null = null;
  let last = "";
  for (let i = 0; i < texts.length; i++) {
    if (i % PACK_STEP === PACK_STEP - 1) yield;
    const text = texts[i] ?? "";
    // many a text stands in row after row
    if (text === last && kept === null) continue;
    last = text;
    const isKept = isCellText(text);
    if (isKept && kept === null) continue;
    kept ??= texts.slice(0, i);
    kept.push(isKept ? text : cellText(text, place(rows[i])));
  }
  return kept ?? texts;
}

/** Texts that are each their own are gone through three times. */
function ofTexts(sum: number, { rows, texts }: ColumnFill): number {
  return sum + (typeof texts === "string" ? 0 : 3 * rows.length);
}
