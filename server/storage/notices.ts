/** Ports: what people are told, how they wish to be told, and what waits to go out by e-mail. */
import type { CommentId, DatasetId, SpaceId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { Digest, NoticeKind, NoticeSubject } from "#shared/wire/notices.ts";

export interface NewNotice {
  /** who is told */
  readonly user: UserId;
  /** ms since 1970 */
  readonly at: number;
  readonly space: SpaceId;
  readonly dataset: DatasetId;
  readonly kind: NoticeKind;
  /** null: the server */
  readonly by: UserId | null;
  readonly about: NoticeSubject;
  /** whose words it repeats; null where they are no comment’s */
  readonly comment: CommentId | null;
}

export interface StoredNotice extends Omit<NewNotice, "comment"> {
  /** grows with time */
  readonly id: number;
  readonly readAt: number | null;
  readonly spaceName: string;
  readonly datasetName: string;
}

export type WhichNotices =
  | { readonly ids: readonly number[] }
  | { readonly thread: ThreadId }
  | { readonly through: number };

/**
 * Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. What is read back is what its
 * reader may still see: of a space they are in, of a dataset that is not in the trash.
 */
export interface NoticeStore {
  add(notices: readonly NewNotice[]): Promise<void>;
  /** newest first; `after`: only those with a greater id */
  of(user: UserId, page: { readonly after: number; readonly limit: number }): Promise<readonly StoredNotice[]>;
  countUnread(user: UserId): Promise<number>;
  markRead(user: UserId, which: WhichNotices, at: number): Promise<void>;
  /** what is told of a comment that was written anew */
  reword(comment: CommentId, excerpt: string): Promise<void>;
  /** forgets those from before `at` (ms since 1970) */
  removeBefore(at: number): Promise<void>;
}

/** one of ours */
type Language = "fr" | "en";

export interface StoredChoices {
  readonly digest: Digest;
  readonly muted: readonly NoticeKind[];
}

/** Contract: as for `NoticeStore`. Who never chose has no entry. */
export interface ChoicesStore {
  of(users: readonly UserId[]): Promise<ReadonlyMap<UserId, StoredChoices & { readonly language: Language | null }>>;
  /** from “never” to anything else: what was not sent until then never is */
  put(user: UserId, choices: StoredChoices, at: number): Promise<void>;
  /** the language they read us in now */
  putLanguage(user: UserId, language: Language): Promise<void>;
  /** of an address that is verified; null when there is none */
  addressOf(user: UserId): Promise<string | null>;
}

/** Someone with notices that are neither read nor mailed, whose address is verified and who did not choose “never”. */
export interface Awaiting {
  readonly user: UserId;
  readonly name: string;
  readonly email: string;
  readonly digest: Exclude<Digest, "never">;
  /** null: not known */
  readonly language: Language | null;
  /** when the oldest of them happened, ms since 1970 */
  readonly oldest: number;
}

/** Contract: as for `NoticeStore`. */
export interface DigestShelf {
  awaiting(): Promise<readonly Awaiting[]>;
  /** what a digest to this person would hold, oldest first */
  pending(user: UserId): Promise<readonly StoredNotice[]>;
  /** they went out: none of them does again */
  mailed(ids: readonly number[], at: number): Promise<void>;
}
