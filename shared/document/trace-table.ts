/** Tells of each transaction what it changed, with the texts before: gesture by gesture where it brings several. */
import type { RowId } from "../model/ids.ts";
import { type CellsBefore, rememberCells } from "./cells-before.ts";
import type { DocumentChange } from "./document-watch.ts";
import type { Entry } from "./entry.ts";
import { GestureStamps, type NewGestures } from "./gesture-stamps.ts";
import { type TableView, viewOf } from "./open-table.ts";
import { splitChanges } from "./split-changes.ts";
import type { RowHandle, SchemaLayer, Table, TableChange } from "./table.ts";
import type { Trace } from "./trace.ts";
import { traceColumns } from "./trace-columns.ts";
import type { StepChanges, ViewChanges } from "./view-changes.ts";

/**
 * `listener` is called once per transaction that changed something one can see, or brought a step or undid one, before Yjs emits its update, with the traces of its
 * gestures in the order they were made: several when a person's offline gestures arrive together, otherwise one. A row is restored
 * when the document had it, deleted; a row whose insertion is undone and redone is added anew. A fold changes nothing and traces
 * nothing. Returns what stops it. Throws TypeError for a table that openTable did not make; never throws later.
 */
export function traceTable(table: Table, listener: (traces: readonly Trace[], origin: unknown) => void): () => void {
  const view = viewOf(table);
  const stamps = new GestureStamps(view.roots);
  const tracer = (pending: DocumentChange) => {
    const gestures = stamps.take(pending.entries.added);
    // a fold packs away entries by the thousand, and their texts stay
    if (pending.fold) return () => undefined;
    const before = remember(view, pending);
    return (change: TableChange) => {
      const changes = { ...changesSince(view, before, change), steps: stepsOf(pending, gestures) };
      const all = change.local || gestures.count < 2 ? [changes] : splitChanges(view, changes, gestures);
      const traces = all.map((one) => traceOf(view, one)).filter(shows);
      if (traces.length > 0) listener(traces, change.origin);
    };
  };
  view.tracers.add(tracer);
  return () => view.tracers.delete(tracer);
}

interface Before {
  readonly cells: CellsBefore;
  readonly order: Uint32Array;
  readonly columns: TableView["columnStates"];
  readonly schema: SchemaLayer | null;
}

function remember(view: TableView, pending: DocumentChange): Before {
  const known = view.rows.size;
  // chunks come at the import alone (and with a fold): rows are added, no text is replaced
  const cells: CellsBefore = pending.base
    ? { existed: (handle) => handle < known, changed: () => [] }
    : rememberCells(view, pending.entries);
  return { cells, order: view.order, columns: view.columnStates, schema: view.schema };
}

function changesSince(view: TableView, before: Before, change: TableChange): Omit<ViewChanges, "steps"> {
  const shown = new Set<string>(view.columns.map((column) => column.id));
  for (const { id, deleted } of before.columns) if (!deleted) shown.add(id);
  const vanished = new Set<number>(change.vanished);
  const appeared = new Set<number>(change.appeared);
  return {
    cells: before.cells.changed(
      (column) => shown.has(column),
      (handle) => !view.isDeleted(handle as RowHandle) || vanished.has(handle),
    ),
    added: change.appeared.filter((handle) => !before.cells.existed(handle)),
    restored: change.appeared.filter((handle) => before.cells.existed(handle)),
    deleted: change.vanished,
    moved: change.order && !sameSequence(before.order, vanished, view.order, appeared),
    columns: change.columns ? traceColumns(before.columns, view.columnStates) : [],
    schema: change.schema ? { before: before.schema, after: view.schema } : null,
  };
}

/** One gesture has one step at most: of another's that came twice, the last counts. */
function stepsOf({ entries }: DocumentChange, gestures: NewGestures): StepChanges {
  const isStep = (entry: Entry) => entry.kind === "step";
  // whoever sends an update decides how many there are
  const fresh = new Set(gestures.entries.filter(isStep));
  return {
    did: [...fresh].at(-1) ?? null,
    undone: entries.removed.filter(isStep),
    redone: entries.added.filter(isStep).filter((entry) => !fresh.has(entry)),
  };
}

/** Names a gesture for ever: its stamp, and the client id of who made it. */
function gestureName({ stamp, writer }: Entry): string {
  return `${stamp}.${writer.toString(36)}`;
}

/** whether the rows that were there before and after follow each other as they did */
function sameSequence(
  before: Uint32Array,
  vanished: ReadonlySet<number>,
  after: Uint32Array,
  appeared: ReadonlySet<number>,
): boolean {
  let at = 0;
  for (const handle of before) {
    if (vanished.has(handle)) continue;
    while (appeared.has(after[at] ?? -1)) at++;
    if (after[at] !== handle) return false;
    at++;
  }
  return true;
}

function traceOf(view: TableView, changes: ViewChanges): Trace {
  const { did, undone, redone } = changes.steps;
  const ids = (handles: readonly number[]) => handles.map((handle) => view.rows.idOf(handle) as RowId);
  return {
    cells: changes.cells.map(({ column, handles, before, after }) => ({ column, rows: ids(handles), before, after })),
    rowsAdded: ids(changes.added),
    rowsDeleted: ids(changes.deleted),
    rowsRestored: ids(changes.restored),
    rowsMoved: changes.moved,
    columns: changes.columns,
    schema: changes.schema,
    step: did === null ? null : { operation: did.operation, params: did.params, gesture: gestureName(did) },
    undone: undone.map(gestureName),
    redone: redone.map(gestureName),
  };
}

function shows(trace: Trace): boolean {
  return (
    trace.cells.length + trace.rowsAdded.length + trace.rowsDeleted.length + trace.rowsRestored.length > 0 ||
    trace.rowsMoved ||
    trace.schema !== null ||
    trace.columns.length > 0 ||
    // others wrote over all of it before it came, or before it was undone: that it was done, or undone, is told still
    trace.step !== null ||
    trace.undone.length + trace.redone.length > 0
  );
}
