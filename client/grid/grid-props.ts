/** What the grid is given. It knows the table and the people, nothing of pages, HTTP or storage. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import type { MyView } from "#client/views/my-view.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { ShownMark } from "#shared/model/marks.ts";

export interface CellPlace {
  readonly row: RowId;
  readonly column: ColumnId;
}

/** What to comment on, as asked for in the grid: a cell; without a column, the row; without a row, the column. */
export interface CommentAsk {
  readonly row: RowId | null;
  readonly column: ColumnId | null;
  /** a value is suggested for the cell */
  readonly suggest: boolean;
}

export interface Remark {
  readonly by: string;
  /** the beginning of it, or the value suggested */
  readonly text: string;
}

export interface CellRemarks {
  readonly comments: readonly Remark[];
  readonly suggestions: readonly Remark[];
}

/** What the marks of open threads say on hover. */
export interface CommentMarks {
  readonly rows: ReadonlyMap<RowId, readonly Remark[]>;
  readonly cells: ReadonlyMap<RowId, ReadonlyMap<ColumnId, CellRemarks>>;
  readonly columns: ReadonlyMap<ColumnId, readonly Remark[]>;
}

/** Cells whose reading from a file is doubtful, and why. */
export type CellDoubts = ReadonlyMap<RowId, ReadonlyMap<ColumnId, CellDoubt>>;

interface CellDoubt {
  readonly code: keyof Words["imported"]["kinds"];
  /** as the workbook displayed it; null: not known */
  readonly shown: string | null;
}

export type LookHands = Pick<MyView, "state" | "change" | "refresh">;

/** Rows or columns to be given to somebody. */
export interface Confided {
  readonly rows: readonly RowId[];
  readonly columns: readonly ColumnId[];
}

/** One value asked for many cells: those of a new column, or the blank ones of a column. */
export interface FixedValueAsk {
  readonly kind: "column" | "blanks";
  /** the one whose blanks are filled, or that the new one stands after */
  readonly column: ColumnId;
}

/** What completing by many hands asks of the page. */
export interface CompletingHands {
  /** goes to the next cell that asks for something, or the one before */
  next(step: 1 | -1): void;
  /** absent for who may not share out */
  readonly confide?: ((what: Confided) => void) | undefined;
  askValue(ask: FixedValueAsk): void;
}

/** Who completes a row. */
export interface RowOwner {
  readonly name: string;
  readonly colour: number;
}

/** What looking into columns asks of the page. */
export interface LookIntoHands {
  /** the figures of a column */
  statistics(column: ColumnId): void;
  /** the rows that hold the same in these columns */
  duplicates(columns: readonly ColumnId[]): void;
  /** the writings of a column, brought together */
  harmonise?(column: ColumnId): void;
  /** the rows that hold the same in these columns (none: they are still to be chosen), side by side */
  compareRows?(columns: readonly ColumnId[]): void;
}

export interface GridProps {
  readonly collaboration: Collaboration;
  /** what of the table is looked at; absent: all of it */
  readonly view?: SeenTable | undefined;
  /** changes what is looked at; absent: all of the table is, for good */
  readonly look?: LookHands | undefined;
  /** asks for a condition on a column, and for its values */
  readonly onCondition?: ((column: ColumnId) => void) | undefined;
  readonly onValues?: ((column: ColumnId) => void) | undefined;
  readonly lookInto?: LookIntoHands | undefined;
  /** opens the operations of cleaning on these columns */
  readonly onClean?: ((columns: readonly ColumnId[]) => void) | undefined;
  /** number of open comment threads per row: the mark in the gutter */
  readonly commentedRows: Store<ReadonlyMap<RowId, number>>;
  /** opens the comments of a row (gutter mark, context menu, Ctrl+Alt+M) */
  onComment(row: RowId): void;
  /** absent where one may not comment */
  readonly onCommentOn?: ((ask: CommentAsk) => void) | undefined;
  /** goes to the next commented row, or the one before */
  readonly onNextComment?: ((step: 1 | -1) => boolean) | undefined;
  readonly commentMarks?: Store<CommentMarks>;
  /** the cells whose reading from a file is doubtful */
  readonly doubts?: Store<CellDoubts> | undefined;
  /** what rows and columns are said to be by who looks them over */
  readonly rowMarks?: Store<ReadonlyMap<RowId, ShownMark>> | undefined;
  readonly columnMarks?: Store<ReadonlyMap<ColumnId, ShownMark>> | undefined;
  /** opens the review of the active row */
  readonly onReview?: (() => void) | undefined;
  /** shows the active row as a form */
  readonly onOpenRow?: ((at: CellPlace) => void) | undefined;
  readonly completing?: CompletingHands | undefined;
  /** whose each row is to complete: a band beside its number; another function when that changes; absent: nobody has any */
  readonly ownerOf?: ((row: RowHandle) => RowOwner | null) | undefined;
  /** goes to the next row to check (F8) */
  readonly onNextToCheck?: (() => void) | undefined;
  /** opens the history of the active cell, or of its row */
  onHistory(of: "cell" | "row"): void;
  /** closes a column to editors, or opens it again; resolves to what went wrong, null when nothing did; absent for who may not */
  readonly onLock?: ((column: ColumnId, closed: boolean) => Promise<string | null>) | undefined;
  /** called when the active cell or the selection changes: the status bar shows it */
  onSelection(selection: GridSelection): void;
  /** gives the page a way to bring a cell into view and make it active (panel of problems, next comment) */
  readonly handle: { current: GridHandle | null };
  /** height of rows; normal unless said */
  readonly density?: "dense" | "normal" | "roomy";
  /** lines of text that a cell shows, the rest behind an ellipsis; one unless said */
  readonly textLines?: number;
  /** cells to mark as changed, or to look at; another function when they are others */
  readonly changed?: ((row: RowHandle, column: ColumnId) => boolean) | null;
  /** cells to mark as found; another function when they are others */
  readonly found?: Store<((row: RowHandle, column: ColumnId) => boolean) | null> | undefined;
  /** name under which this computer remembers the widths of columns (the dataset's id); absent: while the page is open */
  readonly remember?: string;
}

export interface GridSelection {
  readonly active: CellPlace | null;
  /** rows and columns with a cell that is chosen, and number of such cells */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

export const NOTHING_SELECTED: GridSelection = { active: null, rows: 0, columns: 0, cells: 0 };

export interface GridHandle {
  /** what stands on the screen, and in which order */
  readonly seen: SeenTable;
  goTo(place: CellPlace): void;
  /** brings a cell into view; what is chosen and who has the focus stay; false when it is not among what is seen */
  reveal(place: CellPlace): boolean;
  /** true when a cell is among what is seen, on the screen or a scroll away */
  sees(place: CellPlace): boolean;
  focus(): void;
  /** says a sentence, for a while, to eyes and ears */
  say(text: string): void;
  /** what is selected at this moment: `onSelection` tells it, and the page may draw it later; the same object until it is another */
  selected(): GridSelection;
  /** the rows that are selected, in table order */
  selectedRows(): readonly RowId[];
  /** the rows that are on the screen, a scroll aside, as they stand there */
  rowsInSight(): readonly RowHandle[];
  /** the rows and the columns of what is selected, as they are seen; null when nothing is */
  selectedCells(): { readonly rows: readonly RowHandle[]; readonly columns: readonly ColumnId[] } | null;
  /** every command of the grid as things stand now, for a palette or a tool row */
  commands(): readonly BoundCommand[];
}

export interface BoundCommand {
  readonly id: string;
  readonly part: "cell" | "row" | "look" | "column" | "table";
  /** in the language of the screen, following the selection ("Insert 3 rows above") */
  readonly label: string;
  /** as written on keys; null when it has none */
  readonly shortcut: string | null;
  /** it needs the right to write */
  readonly changes: boolean;
  readonly enabled: boolean;
  run(): void;
}
