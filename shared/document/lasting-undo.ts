/**
 * Undo while the server may not hear of it. Taking an edit back deletes its entry, and what lay under it shows again; but should the server
 * fold that entry into the base before it hears of it, the deletion finds nothing, and the edit comes back. So where nothing that anybody
 * wrote shows again, the text that does is written: as old as can be, so that a redo, and all that anybody wrote, whether it was heard of or
 * not, still wins. Where a text that someone wrote shows again, it is theirs, and stays as it lies. Once the server is there, an edit that
 * came back out of the base all the same is taken back again, and what someone wrote there since, and was folded too, is let through. What
 * a fold wrote anew of rows added, deleted and restored is made void by name.
 */
import { type ChangedCells, rememberCells } from "./cells-before.ts";
import { type Entry, isRowEntry, NOBODY } from "./entry.ts";
import { type TableView, viewOf } from "./open-table.ts";
import { composeColumn, emptyBatch } from "./pack.ts";
import type { RowHandle, Table } from "./table.ts";
import { LOWEST_STAMP, write } from "./writer.ts";

/** What an undo or a redo took back. */
export interface TakenBack {
  /**
   * Looked into when it is first asked for: few are, since the server hears of most undos at once. To be asked for before anything arrives
   * that a fold may have gone through: as soon as the server hears of nothing any more.
   */
  cells(): readonly TakenCell[];
  /** stamps of my gestures that added, deleted or restored rows, and no longer do, or do again */
  readonly undone: readonly number[];
  readonly redone: readonly number[];
}

interface TakenCell {
  readonly column: string;
  readonly row: RowHandle;
  readonly from: string;
  readonly to: string;
  /** whose text shows: nobody's but that of the base, someone's that lay there, or one that the step itself brought back */
  readonly shows: "base" | "theirs" | "brought back";
  /** what folds, the import or the row's birth say of the cell */
  readonly folded: string;
}

/** Runs an undo or a redo; null when nothing need be done for it to last. */
export function takeBack(table: Table, act: () => void): TakenBack | null {
  const view = viewOf(table);
  const added = new Set<Entry>();
  const [undone, redone] = [new Set<number>(), new Set<number>()];
  const mine = (entry: Entry) => isRowEntry(entry) && entry.writer === view.doc.clientID;
  let changed: readonly ChangedCells[] = [];
  const tracer: Parameters<typeof view.tracers.add>[0] = ({ entries }) => {
    for (const entry of entries.added) {
      added.add(entry);
      if (mine(entry)) redone.add(entry.stamp);
    }
    for (const entry of entries.removed) if (mine(entry)) undone.add(entry.stamp);
    const before = rememberCells(view, entries);
    return () => {
      changed = before.changed(
        () => true,
        () => true,
      );
    };
  };
  view.tracers.add(tracer);
  try {
    act();
  } finally {
    view.tracers.delete(tracer);
  }
  if (changed.length + undone.size + redone.size === 0) return null;
  let cells: readonly TakenCell[] | null = null;
  return {
    cells() {
      cells ??= changed.flatMap((of) => takenIn(view, of, added));
      return cells;
    },
    undone: [...undone],
    redone: [...redone],
  };
}

function takenIn(view: TableView, changed: ChangedCells, added: ReadonlySet<Entry>): TakenCell[] {
  const { column, handles, before, after } = changed;
  return handles.map((handle, i) => {
    const winner = writtenIn(view, column, handle);
    const cell = { column, row: handle as RowHandle, from: before[i] ?? "", to: after[i] ?? "" };
    if (winner !== null) return { ...cell, shows: added.has(winner) ? "brought back" : "theirs", folded: "" };
    return { ...cell, shows: "base", folded: foldedIn(view, column, handle) };
  });
}

/** Writes what makes these steps last, oldest first, whatever the server folds before it hears of them. */
export function writeLasting(table: Table, steps: readonly TakenBack[], origin: unknown): void {
  const view = viewOf(table);
  writeTexts(table, origin, steps, ({ column, row, to, shows }) => {
    const still = shows === "base" && writtenIn(view, column, row) === null && view.contentOf(row, column) === to;
    return still ? to : null;
  });
  writeVoids(table, steps, origin, () => true);
}

/** Takes back again what these steps, oldest first, took back and a fold brought back; lets through what was folded over it since. */
export function takeBackAgain(table: Table, steps: readonly TakenBack[], origin: unknown): void {
  const view = viewOf(table);
  const { voids } = view.overlay;
  writeTexts(table, origin, steps, ({ column, row, from, to, shows, folded }, before) => {
    if (shows === "brought back" || writtenIn(view, column, row) !== null) return null;
    const undone = (text: string) => text === from || before.some((cell) => cell.from === text);
    const text = view.contentOf(row, column);
    if (text !== to) return undone(text) ? to : null;
    if (shows !== "base") return null;
    const now = foldedIn(view, column, row);
    return now === folded || now === to || undone(now) ? null : now;
  });
  writeVoids(table, steps, origin, (stamp) => {
    const gathered = [...voids.gatheredOf({ writer: view.doc.clientID, stamp })];
    return gathered.some((entry) => !voids.isVoid(entry));
  });
}

/** Makes void what a fold wrote anew of my gestures that these steps took back. */
function writeVoids(
  table: Table,
  steps: readonly TakenBack[],
  origin: unknown,
  wanted: (stamp: number) => boolean,
): void {
  const undone = new Set<number>();
  for (const step of steps) {
    for (const stamp of step.redone) undone.delete(stamp);
    for (const stamp of step.undone) undone.add(stamp);
  }
  const batch = emptyBatch();
  for (const stamp of undone) if (wanted(stamp)) batch.entries.push([stamp, { t: "n" }]);
  if (batch.entries.length > 0) write(table, origin, () => batch);
}

/** Writes a text in cells of these steps, or none for null. `cell`: as the last of them left it; `before`: as the others did. */
function writeTexts(
  table: Table,
  origin: unknown,
  steps: readonly TakenBack[],
  textFor: (cell: TakenCell, before: readonly TakenCell[]) => string | null,
): void {
  const columns = new Map<string, { readonly rows: number[]; readonly texts: string[] }>();
  for (const [cell, before] of lastOf(steps)) {
    const text = textFor(cell, before);
    if (text === null) continue;
    const known = columns.get(cell.column) ?? { rows: [], texts: [] };
    columns.set(cell.column, known);
    known.rows.push(cell.row);
    known.texts.push(text);
  }
  const batch = emptyBatch();
  for (const [column, { rows, texts }] of columns)
    composeColumn(batch, LOWEST_STAMP, viewOf(table), column, rows, texts);
  if (batch.entries.length > 0) write(table, origin, () => batch);
}

const NOTHING: readonly TakenCell[] = [];

/** each cell once, as the last step left it, and as those before did */
function* lastOf(steps: readonly TakenBack[]): Iterable<readonly [TakenCell, readonly TakenCell[]]> {
  const [only] = steps;
  // a column of a million cells may be undone at once
  if (only !== undefined && steps.length === 1) {
    for (const cell of only.cells()) yield [cell, NOTHING];
    return;
  }
  const columns = new Map<string, Map<number, TakenCell[]>>();
  for (const step of steps) {
    for (const cell of step.cells()) {
      const rows = columns.get(cell.column) ?? new Map<number, TakenCell[]>();
      columns.set(cell.column, rows);
      const known = rows.get(cell.row);
      if (known === undefined) rows.set(cell.row, [cell]);
      else known.push(cell);
    }
  }
  for (const rows of columns.values()) {
    for (const before of rows.values()) {
      const cell = before.pop();
      if (cell !== undefined) yield [cell, before];
    }
  }
}

/** The entry of someone's gesture whose text shows; null also for what a fold or an undo wrote as old as can be: it stands for the base. */
function writtenIn(view: TableView, column: string, row: number): Entry | null {
  const winner = view.overlay.column(column)?.winner(row) ?? null;
  return winner === null || winner.stamp === LOWEST_STAMP ? null : winner;
}

/** What the cell would read if nothing lay there but what folds wrote, save what an undo of mine brought back of it. */
function foldedIn({ base, doc, overlay }: TableView, column: string, row: number): string {
  const sets = overlay.column(column)?.sets ?? [];
  for (let i = sets.length - 1; i >= 0; i--) {
    const set = sets[i];
    if (set?.writer !== NOBODY || set.lane.client === doc.clientID) continue;
    const place = set.spans?.placeOf(row) ?? -1;
    if (place >= 0) return set.textAt(place);
  }
  return base.spanOf(row) === null ? overlay.births.text(row, column) : base.text(row, column);
}
