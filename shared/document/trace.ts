/** What one transaction changed, in ids and texts: what the journal keeps and what tells a small gesture from one that changes much. */
import type { ColumnId, RowId } from "../model/ids.ts";
import type { SchemaLayer } from "./table.ts";

/** Texts of one column before and after: three lists of the same length. Cells whose text stayed the same are left out. */
export interface TracedCells {
  readonly column: ColumnId;
  readonly rows: readonly RowId[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface TracedColumn {
  readonly column: ColumnId;
  readonly what: "added" | "renamed" | "moved" | "deleted" | "restored" | "private" | "public";
  /** titles; null where the column was not, or is no longer, part of the table */
  readonly before: string | null;
  readonly after: string | null;
}

/** The schema layer before and after; null where there was, or is, none. */
export interface TracedSchema {
  readonly before: SchemaLayer | null;
  readonly after: SchemaLayer | null;
}

/** What the gesture was, as its author's screen says: nothing that the server vouches for. */
export interface TracedStep {
  /** a family and a name: `text.trim` */
  readonly operation: string;
  /** JSON */
  readonly params: string;
  /** tells it from all other gestures of the table */
  readonly gesture: string;
}

export interface Trace {
  readonly cells: readonly TracedCells[];
  readonly rowsAdded: readonly RowId[];
  readonly rowsDeleted: readonly RowId[];
  readonly rowsRestored: readonly RowId[];
  /** rows changed places, beyond what adding and deleting does */
  readonly rowsMoved: boolean;
  readonly columns: readonly TracedColumn[];
  /** null: the same as before */
  readonly schema: TracedSchema | null;
  /** null: an edit by hand */
  readonly step: TracedStep | null;
  /** gestures of steps (`TracedStep.gesture`) that an undo took back, and that a redo made again */
  readonly undone: readonly string[];
  readonly redone: readonly string[];
}

/** Cells and rows a gesture changed. */
export function sizeOf(trace: Trace): { readonly cells: number; readonly rows: number } {
  return {
    cells: trace.cells.reduce((sum, { rows }) => sum + rows.length, 0),
    rows: trace.rowsAdded.length + trace.rowsDeleted.length + trace.rowsRestored.length,
  };
}
