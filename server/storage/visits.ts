/** Port: when people were last in a dataset, and what others did since. */
import type { DatasetId, UserId } from "#shared/model/ids.ts";

export interface Visit {
  /** ms since 1970: last seen in it */
  readonly at: number;
  /** number of the newest record of its log then */
  readonly seq: number;
}

/** What others did: counted in the journal and in the threads. */
export interface ChangesSince {
  readonly cells: number;
  readonly rowsAdded: number;
  readonly rowsDeleted: number;
  /** gestures that changed columns or the schema */
  readonly structure: number;
  readonly people: number;
  readonly comments: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Visits {
  /** null: never there */
  find(user: UserId, dataset: DatasetId): Promise<Visit | null>;
  /** seen there now: `seq` is taken from the log. Does nothing when the dataset is gone. */
  put(user: UserId, dataset: DatasetId, at: number): Promise<void>;
  /** what others than `user` did after that visit */
  since(user: UserId, dataset: DatasetId, visit: Visit): Promise<ChangesSince>;
}
