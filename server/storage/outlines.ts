/** Port: what is known of every dataset that someone may read, counted without opening a table. */
import type { DatasetId, SpaceId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { DatasetState } from "#shared/wire/approval.ts";
import type { DatasetCounts } from "./datasets.ts";

export interface SpaceFigures {
  readonly id: SpaceId;
  readonly name: string;
  /** of who asks */
  readonly role: Role;
  readonly people: number;
  readonly reviewers: number;
}

export interface DatasetOutline extends DatasetCounts {
  readonly id: DatasetId;
  readonly space: SpaceId;
  readonly name: string;
  /** ms since 1970 */
  readonly changedAt: number;
  readonly state: DatasetState;
  /** there are edits after the version that was approved; it may hold the same again */
  readonly edited: boolean;
  readonly isPublic: boolean;
  /** rows marked valid, without those that are deleted */
  readonly validMarks: number;
  /** the table is marked valid */
  readonly valid: boolean;
  /** open threads that are no questions, and the suggestions among them that nobody decided */
  readonly comments: number;
  readonly suggestions: number;
  readonly createdBy: UserId;
  /** whose edit the journal has last; null: none yet */
  readonly lastEditor: UserId | null;
  readonly lastComment: { readonly at: number; readonly by: UserId } | null;
}

/** A comment of an open question that is not deleted: who speaks last is not waited for. */
export interface SaidInQuestion {
  readonly dataset: DatasetId;
  readonly thread: ThreadId;
  readonly role: Role;
  /** ms since 1970 */
  readonly at: number;
}

/** Contract: a fixed number of reads, however many spaces and datasets; rejects with StorageRefused. */
export interface Outlines {
  /** in the order they were joined */
  spaces(user: UserId): Promise<readonly SpaceFigures[]>;
  /** of all those spaces, or of that one, newest first, without those in the trash */
  datasets(user: UserId, space?: SpaceId): Promise<readonly DatasetOutline[]>;
  /** of all those datasets: question after question, each from its first comment to its last */
  openQuestions(user: UserId, space?: SpaceId): Promise<readonly SaidInQuestion[]>;
}
