/** Port: comment threads on the rows and cells of a dataset. */
import type { ColumnId, CommentId, DatasetId, RowId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";

export interface StoredThread {
  readonly id: ThreadId;
  readonly dataset: DatasetId;
  readonly row: RowId;
  /** null: about the whole row */
  readonly column: ColumnId | null;
  readonly resolved: boolean;
  /** ms since 1970 */
  readonly openedAt: number;
}

export interface StoredComment {
  readonly id: CommentId;
  readonly thread: ThreadId;
  readonly author: UserId;
  /** what the author was when they wrote */
  readonly role: Role;
  readonly text: string;
  readonly at: number;
}

export interface ThreadWithComments extends StoredThread {
  /** oldest first, at least one */
  readonly comments: readonly StoredComment[];
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Threads {
  /** the thread and its first comment, both or neither */
  open(thread: StoredThread, first: StoredComment): Promise<void>;
  reply(comment: StoredComment): Promise<void>;
  find(id: ThreadId): Promise<ThreadWithComments | null>;
  /** oldest first */
  of(dataset: DatasetId): Promise<readonly ThreadWithComments[]>;
  setResolved(id: ThreadId, resolved: boolean): Promise<void>;
  /** unresolved threads of each dataset that has some */
  countOpen(datasets: readonly DatasetId[]): Promise<ReadonlyMap<DatasetId, number>>;
}
