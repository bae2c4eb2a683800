/** Port: what of each dataset was shared out among people. */
import type { AssignmentId, ColumnId, DatasetId, UserId } from "#shared/model/ids.ts";
import type { AssignedPart, ShareOut } from "#shared/wire/assignments.ts";

export interface StoredAssignment {
  readonly id: AssignmentId;
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
  readonly how: ShareOut["how"];
  /** columns to complete */
  readonly fill: readonly ColumnId[];
  readonly parts: readonly AssignedPart[];
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Assignments {
  /** oldest first */
  of(dataset: DatasetId): Promise<readonly StoredAssignment[]>;
  /** Keeps what `next` makes of what stands now, in one transaction; null: nothing is kept. Resolves to what was kept. */
  keep(
    dataset: DatasetId,
    next: (standing: readonly StoredAssignment[]) => StoredAssignment | null,
  ): Promise<StoredAssignment | null>;
  /** false when there is none of that id */
  remove(dataset: DatasetId, id: AssignmentId): Promise<boolean>;
}
