/** Port: telling people what concerns them. Whoever makes something happen says it here, and goes on. */
import type { CommentId, DatasetId, SpaceId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { DatasetState } from "#shared/wire/approval.ts";
import type { PublicAddressChange } from "#shared/wire/notices.ts";

/** Words in a thread, and to whom they matter. */
interface InThread {
  readonly thread: ThreadId;
  /** null: what happened was no comment */
  readonly comment: CommentId | null;
  readonly to: readonly UserId[];
  /** a plain text of any length; a notice repeats the beginning */
  readonly excerpt: string;
}

/** What happened, and to whom it matters. `by` is never told of what they did themselves. */
export type Happening =
  /** someone is named with @ in a comment */
  | ({ readonly kind: "mention" } & InThread)
  /** a reply in a thread these people took part in */
  | ({ readonly kind: "reply" } & InThread)
  /** a question to those who review */
  | ({ readonly kind: "question" } & InThread)
  | ({ readonly kind: "answer" } & InThread)
  /** a value suggested for a cell, accepted or refused */
  | ({ readonly kind: "suggestion" } & InThread)
  | {
      readonly kind: "state";
      readonly to: readonly UserId[];
      readonly state: DatasetState;
      readonly note: string | null;
      /** absent: the state says all */
      readonly address?: PublicAddressChange;
    }
  /** rows or columns are theirs to complete: how many */
  | { readonly kind: "share"; readonly to: readonly UserId[]; readonly rows: number; readonly columns: number };

export interface Notices {
  /** Resolves when it is kept. Never rejects for want of mail: a digest goes later. */
  tell(where: { space: SpaceId; dataset: DatasetId; by: UserId }, happening: Happening): Promise<void>;
  /** A comment was written anew: what was told of it says so. Resolves when that is kept. */
  reword(comment: CommentId, excerpt: string): Promise<void>;
}
