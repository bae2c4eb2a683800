/** Port: telling people what concerns them. Whoever makes something happen says it here, and goes on. */
import type { DatasetId, SpaceId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { DatasetState } from "#shared/wire/approval.ts";

/** What happened, and to whom it matters. `by` is never told of what they did themselves. */
export type Happening =
  /** someone is named with @ in a comment */
  | { readonly kind: "mention"; readonly thread: ThreadId; readonly to: readonly UserId[]; readonly excerpt: string }
  /** a reply in a thread these people took part in */
  | { readonly kind: "reply"; readonly thread: ThreadId; readonly to: readonly UserId[]; readonly excerpt: string }
  /** a question to those who review */
  | { readonly kind: "question"; readonly thread: ThreadId; readonly to: readonly UserId[]; readonly excerpt: string }
  | { readonly kind: "answer"; readonly thread: ThreadId; readonly to: readonly UserId[]; readonly excerpt: string }
  /** a value suggested for a cell, accepted or refused */
  | { readonly kind: "suggestion"; readonly thread: ThreadId; readonly to: readonly UserId[]; readonly excerpt: string }
  | {
      readonly kind: "state";
      readonly to: readonly UserId[];
      readonly state: DatasetState;
      readonly note: string | null;
    };

export interface Notices {
  /** Resolves when it is kept. Never rejects for want of mail: a digest goes later. */
  tell(where: { space: SpaceId; dataset: DatasetId; by: UserId }, happening: Happening): Promise<void>;
}
