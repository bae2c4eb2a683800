/** Port: the journal of one dataset: who changed what, when, from what to what. Made from the update log, never instead of it. */
import type { TracedStep } from "#shared/document/trace.ts";
import type { ColumnId, DatasetId, RowId, UserId } from "#shared/model/ids.ts";
import type { HistoryKind, HistorySchema } from "#shared/wire/history.ts";

/** Texts of one column that one gesture changed: three lists of the same length. */
export interface JournalCells {
  readonly column: ColumnId;
  readonly rows: readonly RowId[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface JournalColumn {
  readonly column: ColumnId;
  /** titles; null where the column was not, or is no longer, part of the table */
  readonly before: string | null;
  readonly after: string | null;
  /** absent: it was not made one of them */
  readonly became?: "private" | "public";
}

/** One gesture as the journal keeps it. `kinds` says what there is in it; the lists may be empty. */
export interface JournalEntry {
  /** sequence number in the update log of the record that brought it */
  readonly seq: number;
  /** several gestures made offline arrive in one record: 0, 1, 2… in the order they were made */
  readonly part: number;
  readonly author: UserId;
  /** who suggested what the author accepted; absent when nobody did */
  readonly suggestedBy?: UserId;
  /** ms since 1970, when it was stored */
  readonly at: number;
  readonly kinds: readonly HistoryKind[];
  readonly cells: readonly JournalCells[];
  readonly rowsAdded: readonly RowId[];
  readonly rowsDeleted: readonly RowId[];
  readonly rowsRestored: readonly RowId[];
  readonly columns: readonly JournalColumn[];
  /** what it did to the schema; absent when nothing */
  readonly schema?: HistorySchema;
  readonly steps?: JournalSteps;
}

/** What its author's screen said the gesture was; which such gestures it took back, or made again. */
export interface JournalSteps {
  readonly did?: TracedStep;
  readonly undone?: readonly string[];
  readonly redone?: readonly string[];
}

/** An entry without its lists: what a page of history shows. */
export interface JournalLine {
  readonly seq: number;
  readonly part: number;
  readonly author: UserId;
  readonly suggestedBy?: UserId;
  readonly at: number;
  readonly kinds: readonly HistoryKind[];
  /** numbers of cells and of rows (added, deleted and restored together) */
  readonly cells: number;
  readonly rows: number;
  readonly columns: readonly JournalColumn[];
  readonly schema?: HistorySchema;
  readonly steps?: JournalSteps;
  /** columns of the changed cells, at most 20 */
  readonly cellColumns: readonly ColumnId[];
  /** the first cells, at most 3 (of the place asked for, when one was) */
  readonly sample: readonly { row: RowId; column: ColumnId; before: string; after: string }[];
}

export interface JournalPlace {
  readonly seq: number;
  readonly part: number;
}

export interface JournalQuery {
  readonly row?: RowId;
  /** with `row`: one cell; alone: a column */
  readonly column?: ColumnId;
  readonly author?: UserId;
  readonly kinds?: readonly HistoryKind[];
  /** ms since 1970, both inclusive */
  readonly from?: number;
  readonly to?: number;
  /** continue after (older than) this place */
  readonly after?: JournalPlace;
  /** at most 200 */
  readonly limit: number;
}

/** Contract: as for the update log: resolved means on disk, rejected (StorageRefused) that nothing was kept. */
export interface Journal {
  /** every record of the dataset up to this one has been journalled; 0 for none */
  head(dataset: DatasetId): Promise<number>;
  /** adds the entries and moves the head, in one transaction; entries at or before the head are left out: adding twice changes nothing */
  add(dataset: DatasetId, entries: readonly JournalEntry[], head: number): Promise<void>;
  /** newest first */
  page(dataset: DatasetId, query: JournalQuery): Promise<readonly JournalLine[]>;
  /** null when there is none */
  find(dataset: DatasetId, place: JournalPlace): Promise<JournalEntry | null>;
  /** rows whose cells were written, or that came or came back, in the entries of the query, in no order; deleted ones may be among them */
  touchedRows(dataset: DatasetId, query: Pick<JournalQuery, "author" | "from">): Promise<ReadonlySet<RowId>>;
  /** everybody who has an entry */
  authors(dataset: DatasetId): Promise<readonly UserId[]>;
  /** how many entries, and the bytes they take, for the operator */
  size(dataset: DatasetId): Promise<{ readonly entries: number; readonly bytes: number }>;
  /** forgets everything of the dataset (when it is purged) */
  remove(dataset: DatasetId): Promise<void>;
}
