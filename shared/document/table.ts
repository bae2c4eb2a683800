/**
 * What the rest of the house knows of a table: a plain, read-only view over the Yjs document, and a feed of what changed.
 * `openTable` (open-table.ts) makes one; the gestures are in `edits/`, one file each; the layout is in `layout.ts` alone.
 */
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { UnavailableReason } from "#shared/model/unavailable.ts";

declare const handle: unique symbol;
/** Dense integer naming a row inside one open `Table`. Stable while that Table is open; meaningless elsewhere (use `RowId`). */
export type RowHandle = number & { readonly [handle]: true };

export interface Column {
  readonly id: ColumnId;
  /** the title exactly as imported or typed; may be empty or a duplicate of another's */
  readonly name: string;
  /** never to be published: it is left out of every file and public address; absent: as any other */
  readonly isPrivate?: true;
}

/** An immutable snapshot. The same object is returned until a cell of this row, or the list of columns, changes. */
export interface Row {
  readonly id: RowId;
  readonly handle: RowHandle;
  /** texts aligned on `table.columns` */
  readonly cells: readonly string[];
  /** cells whose value is marked as not available: their text is blank */
  readonly unavailable: ReadonlyMap<ColumnId, UnavailableReason>;
}

/** What some rows, consecutive in table order, hold in one column. */
export interface ColumnPart {
  /** their handles */
  readonly rows: Uint32Array;
  /** contents: that of each row, or those which `places` chooses from, a few of which may be of no row */
  readonly texts: readonly string[];
  /** which of the texts each row has; always within them */
  readonly places: Uint8Array | Uint16Array | null;
}

/** What one transaction changed, in terms of the view. */
export interface TableChange {
  /** origin of the Yjs transaction: the session on the server, the edit origin or the provider on the client */
  readonly origin: unknown;
  /** true when the transaction was made on this replica */
  readonly local: boolean;
  /** rows whose cell in that column was written (its text may be equal); rows born in this change are only in `appeared` */
  readonly cells: ReadonlyMap<ColumnId, readonly RowHandle[]>;
  /** rows that became visible: born, restored, or their deletion undone */
  readonly appeared: readonly RowHandle[];
  /** rows no longer visible; their last texts can still be read */
  readonly vanished: readonly RowHandle[];
  /** the sequence of rows is not what it was (born, deleted, restored, moved, sorted) */
  readonly order: boolean;
  /** columns added, renamed, moved, deleted, restored, made private or public */
  readonly columns: boolean;
  /** the schema layer changed */
  readonly schema: boolean;
  /** the server folded entries into the base: same table, but undo stacks must be cleared */
  readonly fold: boolean;
}

export interface Table {
  /** columns not deleted, in order; the same array until a column changes */
  readonly columns: readonly Column[];
  /** number of visible rows */
  readonly rowCount: number;
  /** handles of visible rows in table order; a new array when the order changes, never mutated */
  readonly order: Uint32Array;
  /** throws RangeError when position is outside 0..rowCount-1 */
  handleAt(position: number): RowHandle;
  /** position of a visible row, -1 when it is deleted. Amortised O(1). */
  positionOf(row: RowHandle): number;
  idOf(row: RowHandle): RowId;
  /** undefined when this table has never had such a row; deleted rows are found */
  handleOf(id: RowId): RowHandle | undefined;
  isDeleted(row: RowHandle): boolean;
  /** text of one cell; "" when blank, marked as not available, or when row or column is not known */
  text(row: RowHandle, column: ColumnId): string;
  /** why the value of a cell is not available; null when nobody said it is not */
  unavailable(row: RowHandle, column: ColumnId): UnavailableReason | null;
  /** the marked cells of a column, on visible rows; quick where there are few */
  columnUnavailable(column: ColumnId): ReadonlyMap<RowHandle, UnavailableReason>;
  /** what the cell holds, be it a text or a mark (model/cell-content.ts): for who compares or judges cells, or writes it elsewhere */
  content(row: RowHandle, column: ColumnId): string;
  /** what a whole column holds, in table order: as `columnTexts`, with marks in their places */
  columnContents(column: ColumnId): string[];
  /** the same, part by part, each with the texts that occur in it: the fast way for who need not see them one after the other */
  columnParts(column: ColumnId): Iterable<ColumnPart>;
  row(row: RowHandle): Row;
  /** the texts of a whole column in table order: the fast way for checks and export */
  columnTexts(column: ColumnId): string[];
  /** Yjs client id whose entry is displayed; undefined for the text of the import */
  authorOf(row: RowHandle, column: ColumnId): number | undefined;
  /** the Table Schema attached to the table, as the JSON text its author wrote; null when there is none */
  readonly schema: SchemaLayer | null;
  /** called once per transaction that changed the view, after the view is up to date */
  subscribe(listener: (change: TableChange) => void): () => void;
  /** detaches from the document, which stays open */
  close(): void;
}

export interface SchemaLayer {
  /** the descriptor: JSON text of a Table Schema */
  readonly descriptor: string;
  /** name in the catalogue (`scdl/subventions`) and version, or the file's name */
  readonly reference: {
    readonly name: string;
    readonly version: string | null;
    /** absent: as its author published it; `edited`: one's own, after the one named; `derived`: made here, from the data */
    readonly made?: "edited" | "derived";
    /** of one derived once more, though it had been before: how many times by now */
    readonly time?: number;
  };
}
