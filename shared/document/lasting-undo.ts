/**
 * Undo while the server may not hear of it. Taking an edit back deletes its entry, and what lay under it shows again; but should the server
 * fold that entry into the base before it hears of it, the deletion finds nothing, and the edit comes back. So the texts that showed again
 * are written: as old as can be, so that a redo, and all that anybody wrote since, still wins. What a fold wrote anew of rows added,
 * deleted and restored is made void by name.
 */
import { rememberCells } from "./cells-before.ts";
import { type Entry, isRowEntry } from "./entry.ts";
import { type TableView, viewOf } from "./open-table.ts";
import { composeColumn, emptyBatch } from "./pack.ts";
import type { RowHandle, Table } from "./table.ts";
import { write } from "./writer.ts";

/** What an undo or a redo took back, where nothing that it wrote itself lies now. */
export interface TakenBack {
  /** newest stamp among the entries that went */
  readonly stamp: number;
  readonly cells: readonly {
    readonly column: string;
    readonly row: RowHandle;
    readonly from: string;
    readonly to: string;
  }[];
  /** stamps of my gestures that added, deleted or restored rows, and no longer do, or do again */
  readonly undone: readonly number[];
  readonly redone: readonly number[];
}

/** Runs an undo or a redo; null when nothing need be done for it to last. */
export function takeBack(table: Table, act: () => void): TakenBack | null {
  const view = viewOf(table);
  const added = new Set<Entry>();
  const [undone, redone] = [new Set<number>(), new Set<number>()];
  const mine = (entry: Entry) => isRowEntry(entry) && entry.writer === view.doc.clientID;
  let stamp = 0;
  const cells: TakenBack["cells"][number][] = [];
  const tracer: Parameters<typeof view.tracers.add>[0] = ({ entries }) => {
    for (const entry of entries.added) {
      added.add(entry);
      if (mine(entry)) redone.add(entry.stamp);
    }
    for (const entry of entries.removed) {
      stamp = Math.max(stamp, entry.stamp);
      if (mine(entry)) undone.add(entry.stamp);
    }
    const before = rememberCells(view, entries);
    return () => {
      for (const changed of before.changed(
        () => true,
        () => true,
      )) {
        for (const [i, row] of changed.handles.entries()) {
          const [from = "", to = ""] = [changed.before[i], changed.after[i]];
          cells.push({ column: changed.column, row: row as RowHandle, from, to });
        }
      }
    };
  };
  view.tracers.add(tracer);
  try {
    act();
  } finally {
    view.tracers.delete(tracer);
  }
  const revealed = cells.filter(({ column, row }) => {
    const winner = winnerOf(view, column, row);
    return winner === null || !added.has(winner);
  });
  const shown = stamp < 2 ? [] : revealed;
  if (shown.length + undone.size + redone.size === 0) return null;
  return { stamp, cells: shown, undone: [...undone], redone: [...redone] };
}

/** Makes void what a fold wrote anew of these gestures of mine. `returned`: only where it did. */
export function writeVoids(table: Table, stamps: Iterable<number>, origin: unknown, returned = false): void {
  const view = viewOf(table);
  const writer = view.doc.clientID;
  const batch = emptyBatch();
  for (const stamp of stamps) {
    const gathered = [...view.overlay.voids.gatheredOf({ writer, stamp })];
    if (!returned || gathered.some((entry) => !view.overlay.voids.isVoid(entry)))
      batch.entries.push([stamp, { t: "n" }]);
  }
  if (batch.entries.length > 0) write(table, origin, () => batch);
}

/** Writes what showed again. `returned`: only where the text taken back is there again, out of the base. */
export function writeTakenBack(table: Table, taken: TakenBack, origin: unknown, returned = false): void {
  const view = viewOf(table);
  const columns = new Map<string, { rows: number[]; texts: string[] }>();
  for (const { column, row, from, to } of taken.cells) {
    if (returned && (winnerOf(view, column, row) !== null || view.textOf(row, column) !== from)) continue;
    const known = columns.get(column) ?? { rows: [], texts: [] };
    columns.set(column, known);
    known.rows.push(row);
    known.texts.push(to);
  }
  if (columns.size === 0) return;
  write(table, origin, () => {
    const batch = emptyBatch();
    for (const [column, { rows, texts }] of columns) composeColumn(batch, taken.stamp - 1, view, column, rows, texts);
    return batch;
  });
}

function winnerOf(view: TableView, column: string, row: number): Entry | null {
  return view.overlay.column(column)?.winner(row) ?? null;
}
