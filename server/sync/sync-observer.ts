import type { DatasetId, UserId } from "#shared/model/ids.ts";

/** Told how recording goes, by whoever keeps figures of it. On the path of every edit: it neither throws nor waits. */
export interface SyncObserver {
  /** one transaction is on disk; `ms` is how long that took */
  committed(commit: { readonly records: number; readonly bytes: number; readonly ms: number }): void;
  /** the log refused a transaction */
  refused(): void;
  /** `code` of the WebSocket */
  sessionClosed?(code: number): void;
  /** a person has a dataset open; what it returns is called when they have not any more */
  entered?(user: UserId, dataset: DatasetId): () => void;
}

/** What goes on in the rooms now. */
export interface RoomFigures {
  readonly rooms: number;
  /** sockets that are in a room */
  readonly sessions: number;
  /** people, each counted once */
  readonly people: number;
  /** rooms that wait to be recorded */
  readonly waiting: number;
}
