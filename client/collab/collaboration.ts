/** What a screen needs of one live dataset. `openCollaboration` (open-collaboration.ts) makes it; React only draws it. */

import type { Issue, IssueGroup } from "#shared/checks/issue.ts";
import type { Score } from "#shared/checks/score.ts";
import type { Warning } from "#shared/checks/warnings.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { Lock } from "#shared/wire/locks.ts";
import type { Presence, PresencePerson } from "#shared/wire/presence.ts";
import type { NoticeMessage } from "#shared/wire/sync-messages.ts";
import type { LeftBehindOffer } from "./left-behind.ts";
import type { OvertakenCell } from "./overtaken.ts";
import type { Store } from "./store.ts";

/** What is outside the table and changed. */
export type DatasetNotice = Exclude<NoticeMessage, { readonly kind: "keep-alive" | "locks" }>;

/** The truth about saving (promise P4). */
export type Saving =
  | { readonly state: "stored" }
  | { readonly state: "sending"; readonly waiting: number }
  /** no connection: `waiting` edits are kept on this computer (`kept` false: not even that, the browser refused) */
  | { readonly state: "offline"; readonly waiting: number; readonly kept: boolean }
  /** the server could not store: everything stays here and is sent again */
  | { readonly state: "server-cannot-store"; readonly waiting: number; readonly kept: boolean }
  /** the server refused this person for good; `rescue` is the table as it stands here, unsent edits included, as CSV to download; null when nothing waits */
  | {
      readonly state: "refused";
      readonly reason: "write-refused" | "not-taken" | "locked" | "signed-out" | "dataset-not-found";
      readonly rescue: Uint8Array<ArrayBuffer> | null;
    };

/** Someone else (or another tab of mine) in this table now. */
export interface Peer extends Presence {
  /** awareness client id */
  readonly client: number;
}

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Failed checks as everyone sees them: the server's list plus the judgement of cells typed here and not yet judged there. */
export interface IssueStore {
  /** moves when anything below changes */
  readonly revision: Store<number>;
  /** false until the server said: opened without network, an empty list does not mean that all is good */
  known(): boolean;
  /** total over the whole table, and one entry per cause, largest first */
  groups(): readonly IssueGroup[];
  total(): number;
  /** every one, in no order */
  all(): Iterable<Issue>;
  /** issues of one cell; the same array until they change; most cells: a shared empty array */
  ofCell(row: RowId, column: ColumnId): readonly Issue[];
  /** all issues of one cause, in table order, to walk through; the same array until they, or the order of rows, change */
  ofGroup(group: IssueGroup): readonly Issue[];
  /** how many cells of a column have an issue, be it one or several */
  wrongCells(column: ColumnId): number;
  /** what the server alone can tell, for it lies in other tables; the same array until they change */
  warnings(): readonly Warning[];
}

export interface Collaboration {
  readonly table: Table;
  /** bumps when the table changed; the grid reads the table itself */
  readonly tableVersion: Store<number>;
  /** origin to give to the edit functions of shared/document so that undo tracks them */
  readonly origin: object;
  readonly me: PresencePerson;
  /** by role; false while the table is closed to me, and once the server refused me (`tableVersion` moves then) */
  readonly mayEdit: boolean;
  /** what is closed to editors; `tableVersion` moves with it */
  readonly locks: Store<readonly Lock[]>;
  /** the lock that keeps me from writing in that column (null: anywhere), though my role would let me; null when none does */
  lockOn(column: ColumnId | null): Lock | null;
  readonly saving: Store<Saving>;
  readonly peers: Store<readonly Peer[]>;
  readonly undoState: Store<UndoState>;
  undo(): void;
  redo(): void;
  readonly issues: IssueStore;
  /** null while it is not known: no schema, nothing judged yet */
  readonly score: Store<Score<ColumnId> | null>;
  /** cells where someone's edit replaced mine unseen, the values that lost, and who it was */
  readonly overtaken: {
    readonly cells: Store<readonly OvertakenCell[]>;
    /** null for someone not met here */
    personOf(client: number): PresencePerson | null;
    /** my values again, as one gesture */
    putBack(): void;
    dismiss(): void;
  };
  /** edits of this table kept on this computer that cannot leave by themselves */
  readonly leftBehind: {
    readonly offers: Store<readonly LeftBehindOffer[]>;
    giveBack(offer: LeftBehindOffer): void;
    forget(offer: LeftBehindOffer): void;
  };
  /** tells the others which cell is active here, whether one types in it, and how that begins */
  setPresence(at: { row: RowId; column: ColumnId } | null, typing: boolean, draft?: string): void;
  /** tells the others which field of the schema is open here; null: none */
  setSchemaField(field: string | null): void;
  /** false until the document is there (from this computer's copy or the server) */
  readonly ready: Store<boolean>;
  /** called for each 104 notice about threads, the dataset, its versions or its review */
  onNotice(listener: (kind: DatasetNotice["kind"], notice: DatasetNotice) => void): () => void;
  /** after a refusal, once the rescue copy is taken: forgets this computer's copy; open again afterwards */
  startAgain(): Promise<void>;
  close(): void;
}
