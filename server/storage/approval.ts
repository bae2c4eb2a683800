/** Port: how far the review of each dataset is, and the steps that led there. */
import type { DatasetId, UserId, VersionId } from "#shared/model/ids.ts";
import type { DatasetState, ReviewStep } from "#shared/wire/approval.ts";
import type { PUBLIC_CURRENT } from "#shared/wire/review-steps.ts";

/** What of a dataset is public. */
export type PublicContent = VersionId | typeof PUBLIC_CURRENT;

export interface StoredApproval {
  readonly state: DatasetState;
  /** the version approved last, and the seal of its content */
  readonly approvedVersion: VersionId | null;
  readonly approvedSeal: string | null;
  /** the version that is public, or the table as it is; null: nothing is */
  readonly publishedVersion: PublicContent | null;
}

export interface NewStep {
  readonly dataset: DatasetId;
  readonly step: ReviewStep;
  /** the state it led to */
  readonly state: DatasetState;
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
  /** the version it is about; null when it is about none */
  readonly version: VersionId | null;
  readonly note: string | null;
  /** of a publication: the dataset's name then */
  readonly name: string | null;
}

export interface StoredStep extends NewStep {
  /** grows from step to step */
  readonly id: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Approvals {
  /** null when there is no such dataset */
  of(dataset: DatasetId): Promise<StoredApproval | null>;
  /** newest first */
  steps(dataset: DatasetId): Promise<readonly StoredStep[]>;
  /** the step and what it makes of the dataset, both or neither; false, and nothing kept, when the dataset is no longer as in `before` */
  take(before: StoredApproval, after: StoredApproval, step: NewStep): Promise<boolean>;
}
