/** What the grid is given. It knows the table and the people, nothing of pages, HTTP or storage. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";

export interface CellPlace {
  readonly row: RowId;
  readonly column: ColumnId;
}

export interface GridProps {
  readonly collaboration: Collaboration;
  /** number of open comment threads per row: the mark in the gutter */
  readonly commentedRows: Store<ReadonlyMap<RowId, number>>;
  /** opens the comments of a row (gutter mark, context menu, Ctrl+Alt+M) */
  onComment(row: RowId): void;
  /** opens the history of the active cell, or of its row */
  onHistory(of: "cell" | "row"): void;
  /** called when the active cell or the selection changes: the status bar shows it */
  onSelection(selection: GridSelection): void;
  /** gives the page a way to bring a cell into view and make it active (panel of problems, next comment) */
  readonly handle: { current: GridHandle | null };
  /** height of rows; normal unless said */
  readonly density?: "dense" | "normal" | "roomy";
  /** cells to mark as changed; another function when they are others */
  readonly changed?: ((row: RowHandle, column: ColumnId) => boolean) | null;
  /** name under which this computer remembers the widths of columns (the dataset's id); absent: while the page is open */
  readonly remember?: string;
}

export interface GridSelection {
  readonly active: CellPlace | null;
  readonly rows: number;
  readonly columns: number;
}

export interface GridHandle {
  goTo(place: CellPlace): void;
  focus(): void;
  /** every command of the grid as things stand now, for a palette or a tool row */
  commands(): readonly BoundCommand[];
}

export interface BoundCommand {
  readonly id: string;
  readonly part: "cell" | "row" | "column" | "table";
  /** in the language of the screen, following the selection ("Insert 3 rows above") */
  readonly label: string;
  /** as written on keys; null when it has none */
  readonly shortcut: string | null;
  readonly enabled: boolean;
  run(): void;
}
