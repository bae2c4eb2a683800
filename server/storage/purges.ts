/** Port: what a purge destroys of a dataset, in the storage: all that its table was before, and what quotes it. */
import type { Column } from "#shared/document/table.ts";
import type { ColumnId, DatasetId, RowId, UserId } from "#shared/model/ids.ts";
import type { MarkTarget } from "#shared/model/marks.ts";

/** The last purge of a dataset. */
export interface StoredPurge {
  /** that the dataset got by it */
  readonly incarnation: number;
  /** ms since 1970 */
  readonly at: number;
  readonly by: UserId;
  /** no byte of what went is in the files of the storage any more */
  readonly overwritten: boolean;
}

export interface OrderedPurge {
  readonly dataset: DatasetId;
  readonly at: number;
  readonly by: UserId;
  /** its line in the journal of the space */
  readonly audit: { readonly action: string; readonly details: string };
  /** in whose name the server writes: no person’s */
  readonly nobody: UserId;
  /** Yjs update (V1) that makes the whole table: the only record that is left */
  readonly update: Uint8Array;
  /** Yjs client ids of the document that goes: nobody writes under them again */
  readonly clients: readonly number[];
  /** that columns had which are not there any more, and none that is there has */
  readonly goneTitles: readonly string[];
  /** what there is in the table: whatever hangs on another row or column goes */
  readonly columns: readonly Pick<Column, "id" | "name">[];
  readonly rows: readonly RowId[];
  /** of marks: what their content is told by from now on; one that was given anew meanwhile stays */
  readonly seals: readonly {
    readonly target: MarkTarget;
    readonly id: string;
    readonly was: string;
    readonly seal: string;
  }[];
}

/** What of the storage would go, or stay, beside the table. */
export interface PurgeFigures {
  readonly changes: number;
  readonly versions: readonly { readonly name: string | null }[];
  /** newest first */
  readonly originals: readonly { readonly fileName: string; readonly alsoUsed: boolean }[];
  readonly threads: readonly {
    readonly row: RowId | null;
    readonly column: ColumnId | null;
    /** a suggestion that somebody accepted or refused */
    readonly decided: boolean;
  }[];
  readonly reviewSteps: number;
  readonly stepNotes: number;
  readonly recipes: number;
  /** one of its versions, or the table as it is, has a public address */
  readonly isPublic: boolean;
}

/** Contract: as for the update log: resolved means on disk, rejected (StorageRefused) that nothing was destroyed. */
export interface Purges {
  /** null: there was none */
  last(dataset: DatasetId): Promise<StoredPurge | null>;
  figures(dataset: DatasetId): Promise<PurgeFigures>;
  /** titles that columns were renamed from, as far as the journal goes back */
  formerTitles(dataset: DatasetId): Promise<readonly { readonly column: ColumnId; readonly title: string }[]>;
  /**
   * In one transaction, whole or not at all: the log begins anew with `update`, under the next number; the dataset has its next
   * incarnation. Rejects with StorageRefused, also where the dataset is public.
   */
  purge(order: OrderedPurge): Promise<void>;
  /** names (SHA-256) of files that a purge left to remove, and that nobody sent again since */
  filesToRemove(): Promise<readonly string[]>;
  /** they are gone from the disk */
  filesRemoved(names: readonly string[]): Promise<void>;
  /** whether a purge was made whose bytes are not overwritten yet */
  overwritesDue(): Promise<boolean>;
  /**
   * Writes the files of the storage anew, without what purges destroyed; others wait meanwhile. False: not now (others are reading, or it is
   * large and `atAnySize` false).
   */
  overwrite(atAnySize: boolean): Promise<boolean>;
  /**
   * Overwrites what purges freed, a little at a time, so that nobody waits. What rows left where they were before they moved is still
   * there then. False: not now, others are reading what was there.
   */
  overwriteFreed(): Promise<boolean>;
}
