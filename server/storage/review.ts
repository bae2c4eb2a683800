/** Ports: comment threads on the rows, cells and columns of a dataset, or on the whole of it. */
import type { ColumnId, CommentId, DatasetId, RowId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Emoji, ThreadKind } from "#shared/wire/comments.ts";

export interface KeptCell {
  /** title of the column */
  readonly column: string;
  readonly text: string;
}

export interface StoredThread {
  readonly id: ThreadId;
  readonly dataset: DatasetId;
  /** null: about a column, or the table */
  readonly row: RowId | null;
  /** null: about the whole row, or the table */
  readonly column: ColumnId | null;
  readonly kind: ThreadKind;
  readonly resolved: boolean;
  /** ms since 1970 */
  readonly openedAt: number;
  /** of a suggestion: the text it proposes; null for the rest */
  readonly value: string | null;
  /** of a suggestion: the text it was to replace, or replaced */
  readonly was: string | null;
  readonly outcome: "accepted" | "refused" | null;
  readonly decidedBy: UserId | null;
  readonly decidedAt: number | null;
  /** texts of its row when the row was deleted (of its column, when that was); null while both are there */
  readonly keptRow: readonly KeptCell[] | null;
}

export type ThreadPlace = Pick<StoredThread, "id" | "row" | "column" | "keptRow">;

export interface StoredReaction {
  readonly user: UserId;
  readonly emoji: Emoji;
  /** ms since 1970 */
  readonly at: number;
}

export interface StoredComment {
  readonly id: CommentId;
  readonly thread: ThreadId;
  readonly author: UserId;
  /** what the author was when they wrote */
  readonly role: Role;
  readonly text: string;
  readonly at: number;
  readonly editedAt: number | null;
  /** its text, mentions and reactions are gone then */
  readonly deletedAt: number | null;
  /** in the order of their ids */
  readonly mentions: readonly UserId[];
  /** oldest first */
  readonly reactions: readonly StoredReaction[];
}

export interface ThreadWithComments extends StoredThread {
  /** oldest first, at least one */
  readonly comments: readonly StoredComment[];
}

export type ThreadChange = Partial<
  Pick<StoredThread, "kind" | "resolved" | "was" | "outcome" | "decidedBy" | "decidedAt" | "keptRow">
>;

export type ThreadDecision = Pick<StoredThread, "resolved" | "outcome" | "decidedBy" | "decidedAt"> &
  Partial<Pick<StoredThread, "was">>;

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Threads {
  /** the thread and its first comment, both or neither */
  open(thread: StoredThread, first: StoredComment): Promise<void>;
  find(id: ThreadId): Promise<ThreadWithComments | null>;
  /** oldest first */
  of(dataset: DatasetId): Promise<readonly ThreadWithComments[]>;
  /** what the threads of a dataset are about, oldest first */
  places(dataset: DatasetId): Promise<readonly ThreadPlace[]>;
  /** the questions of these datasets, resolved or not, oldest first */
  questions(datasets: readonly DatasetId[]): Promise<readonly ThreadWithComments[]>;
  /** does nothing when there is no such thread */
  change(id: ThreadId, change: ThreadChange): Promise<void>;
  /** false, and nothing changed, when there is no such thread or it is decided already */
  decide(id: ThreadId, decision: ThreadDecision): Promise<boolean>;
  /** the thread with its comments, and what was told of it */
  remove(id: ThreadId): Promise<void>;
  /** all threads of the dataset */
  count(dataset: DatasetId): Promise<number>;
  /** unresolved threads of each dataset that has some */
  countOpen(datasets: readonly DatasetId[]): Promise<ReadonlyMap<DatasetId, number>>;
}

/** Contract: as for `Threads`. */
export interface Comments {
  /** after the others of its thread */
  add(comment: StoredComment): Promise<void>;
  /** another text, and who it names */
  rewrite(
    id: CommentId,
    written: Pick<StoredComment, "text" | "mentions"> & { readonly editedAt: number },
  ): Promise<void>;
  /** takes its text, mentions and reactions away, and what was told of it; its place stays */
  erase(id: CommentId, at: number): Promise<void>;
  /** gives or takes back a reaction; giving it twice changes nothing */
  react(id: CommentId, reaction: StoredReaction, on: boolean): Promise<void>;
}
