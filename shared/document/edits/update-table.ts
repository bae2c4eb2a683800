/** Puts a file into a table as a plan says: cells, rows and columns, all in one gesture. Rows and columns keep their ids, so what is anchored on them stays. */
import type { ColumnId } from "../../model/ids.ts";
import { composeBirthColumns, newRows } from "../births.ts";
import { mayVanish } from "../closed-places.ts";
import { columnPositionAfter } from "../column-position.ts";
import { columnKey } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch, packRows, packSequence } from "../pack.ts";
import { prefixBetween, writerTag } from "../position-key.ts";
import type { RowHandle, Table } from "../table.ts";
import type { UpdatePlan } from "../update/plan-update.ts";
import { type Chosen, type Overtaken, type StillHolds, whatStillHolds } from "../update/still-holds.ts";
import { type Batch, cellText, write } from "../writer.ts";
import { freeColumnId } from "./add-column.ts";
import type { Step } from "./change-table.ts";
import { requireRoom, requireSize } from "./gesture-size.ts";
import { columnName } from "./rename-column.ts";
import { wholeOrder } from "./row-order.ts";
import { addStep } from "./step-entry.ts";

export type UpdateOutcome =
  | {
      readonly state: "done";
      /** numbers of cells changed and of rows taken out */
      readonly cells: number;
      readonly removed: number;
      /** rows added, by their place in the file */
      readonly added: ReadonlyMap<number, RowHandle>;
      /** columns added, by the column of the file */
      readonly columns: ReadonlyMap<ColumnId, ColumnId>;
      /** one of the cells changed in columns that were there, with the content it got; null when there is none */
      readonly example: { readonly row: RowHandle; readonly column: ColumnId; readonly after: string } | null;
      /** one of the rows taken out */
      readonly exampleRemoved: RowHandle | null;
      readonly overtaken: Overtaken;
    }
  /** a column of the plan is gone: nothing was written */
  | { readonly state: "columns-changed" };

/**
 * One gesture, one step of undo, of what is chosen of the plan and still holds: what others changed since stays theirs and is told. What
 * is closed stays. Of "replace", rows come to stand in the order of the file. `step`: what the gesture says it was. Throws RangeError, before anything is written, for more
 * rows or columns than a table has, and for more than one update may carry.
 */
export function updateTable(
  table: Table,
  file: Table,
  plan: UpdatePlan,
  chosen: Chosen,
  origin: unknown,
  step: Step | null = null,
): UpdateOutcome {
  const holds = whatStillHolds(table, file, plan, chosen);
  if (holds === null) return { state: "columns-changed" };
  const view = viewOf(table);
  const { newColumns } = plan;
  requireRoom(table, {
    added: holds.added.length,
    removed: holds.removed.length,
    columns: newColumns.length,
    cells: holds.cells.reduce((sum, { rows }) => sum + rows.length, 0),
  });
  const removed = mayVanish(view, holds.removed);
  const names = newColumns.map(({ name }) => columnName(name));
  const ids = new Map(newColumns.map(({ from }) => [from, freeColumnId(view)]));
  const columnOf = (from: ColumnId, to: ColumnId | null) => to ?? ids.get(from);
  const texts = plan.settings.links.flatMap(({ from, to }) => {
    const column = to === "ignored" ? undefined : columnOf(from, typeof to === "object" ? to.column : null);
    if (column === undefined || holds.added.length === 0) return [];
    const ofFile = file.columnTexts(from);
    return [[column, holds.added.map((place) => kept(ofFile[place] ?? ""))] as const];
  });
  const born = holds.added.length === 0 ? null : newRows(view, holds.added.length);
  write(
    table,
    origin,
    (stamp) => {
      const batch = emptyBatch();
      for (const { from, to, rows, after } of holds.cells) {
        const column = columnOf(from, to);
        if (column !== undefined) composeColumn(batch, stamp, view, column, rows, after.map(kept));
      }
      const last = table.rowCount === 0 ? null : table.handleAt(table.rowCount - 1);
      if (born !== null) composeBirthColumns(batch, stamp, view, last, born, texts);
      if (removed.length > 0) batch.entries.push([stamp, { t: "x", r: packRows(view, removed).bytes }]);
      if (plan.settings.mode === "replace") composeOrder(batch, stamp, view, holds, born?.handles ?? [], removed);
      requireSize(batch);
      addStep(batch, stamp, step, new Set(ids.values()));
      return batch;
    },
    names.length === 0 ? undefined : () => setColumns(view, [...ids.values()], names),
  );
  return {
    state: "done",
    cells: holds.cells.reduce((sum, { rows }) => sum + rows.length, 0),
    removed: removed.length,
    added: new Map((born?.handles ?? []).map((row, i) => [holds.added[i] ?? -1, row])),
    columns: ids,
    example: exampleOf(holds),
    exampleRemoved: removed[0] ?? null,
    overtaken: holds.overtaken,
  };
}

function exampleOf({ cells }: StillHolds): Extract<UpdateOutcome, { state: "done" }>["example"] {
  for (const { to, rows, after } of cells) {
    const [row, text] = [rows[0], after[0]];
    if (to !== null && row !== undefined && text !== undefined)
      return { row: row as RowHandle, column: to, after: kept(text) };
  }
  return null;
}

function kept(text: string): string {
  return cellText(text, () => "a cell of the file");
}

/** Rows of the file stand as in the file; those that stay although it does not have them come after. */
function composeOrder(
  batch: Batch,
  stamp: number,
  view: TableView,
  holds: StillHolds,
  born: readonly RowHandle[],
  removed: readonly RowHandle[],
): void {
  let next = 0;
  const ordered = holds.order.flatMap((row) => (row >= 0 ? [row] : (born[next++] ?? [])));
  const wanted = wholeOrder(view, ordered, born, removed);
  if (wanted === null) return;
  batch.entries.push([stamp, { t: "o", r: packSequence(view, wanted) }]);
  batch.superseded.push(...view.overlay.order.sortEntries);
}

/** To be called inside the gesture's transaction. After all others, in order. */
function setColumns(view: TableView, ids: readonly ColumnId[], names: readonly string[]): void {
  const tag = writerTag(view.doc.clientID);
  let position: string | null = null;
  ids.forEach((id, i) => {
    position =
      position === null
        ? columnPositionAfter(view, view.columnStates.at(-1)?.id ?? null)
        : prefixBetween(position, null) + tag;
    view.roots.columns.set(columnKey(id, "name"), names[i] ?? "");
    view.roots.columns.set(columnKey(id, "position"), position);
  });
}
