/** What the rest of the server may ask of the rooms: the live side of datasets, without sockets. Implemented by `rooms.ts`. */
import type * as Y from "yjs";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { Lock } from "#shared/wire/locks.ts";
import type { NoticeMessage } from "#shared/wire/sync-messages.ts";
import type { Issues } from "./live-checks.ts";
import type { GestureNote } from "./room-follower.ts";

export interface LiveDataset {
  readonly table: Table;
  readonly doc: Y.Doc;
  /** what is closed to editors: the server's own edits must respect it where they are made for one */
  readonly locks: readonly Lock[];
}

/** A live dataset of which everything was judged. */
export interface JudgedDataset extends LiveDataset {
  readonly issues: Issues;
}

export interface LiveDatasets {
  /** opens the room (one load in flight per dataset), runs `read` on what is recorded, and lets the room go idle again. Rejects with "dataset-not-found". */
  read<T>(dataset: DatasetId, read: (live: LiveDataset) => T): Promise<T>;
  /**
   * As `read`, once all that is recorded was judged. The full pass over a large table takes seconds, in slices; until then the promise waits.
   * `under`: by another schema than its own, to see what it would say.
   */
  judged<T>(dataset: DatasetId, read: (live: JudgedDataset) => T, under?: TableSchema): Promise<T>;
  /** one transaction made by the server for `author`; resolves when it is on disk (and distributed). Rejects with "incarnation-changed" when the log begins anew meanwhile. */
  edit(
    dataset: DatasetId,
    author: UserId,
    edit: (live: LiveDataset, origin: unknown) => void,
    note?: GestureNote,
  ): Promise<void>;
  /** applies an update that a client sent over HTTP because it is larger than a message; same checks as on the socket; resolves when on disk. Rejects with "incarnation-changed" when the log begins anew meanwhile. */
  applyUpdate(dataset: DatasetId, author: UserId, role: Role, update: Uint8Array): Promise<void>;
  /** the locks of that dataset are others: its open room obeys them from now on, and tells everyone in it */
  relock(dataset: DatasetId): Promise<void>;
  /** 104 to everyone connected to that dataset; does nothing when no room is open */
  notify(dataset: DatasetId, notice: NoticeMessage): void;
  /** people connected now; empty when no room is open */
  present(dataset: DatasetId): readonly UserId[];
  /** closes the sockets of a user (4401), in one dataset or in all */
  disconnect(user: UserId, dataset?: DatasetId): void;
  /** closes the sockets of everyone in a dataset (4404): it is in the trash */
  expel(dataset: DatasetId): void;
}
