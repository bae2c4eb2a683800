/** How far the review of a dataset is: a shape and a word for each state, never a colour alone. */
import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconMessageReport,
  IconWorld,
} from "@tabler/icons-react";
import type { DatasetState } from "#shared/wire/approval.ts";
import styles from "./state-badge.module.css";
import { useWords } from "./words.tsx";

const SIGNS = {
  draft: IconCircleDashed,
  "in-review": IconCircleHalf2,
  "changes-requested": IconMessageReport,
  approved: IconCircleCheckFilled,
  published: IconWorld,
} satisfies Record<DatasetState, unknown>;

interface Props {
  readonly state: DatasetState;
  /** what was approved was changed since; null: nobody knows now */
  readonly modified: boolean | null;
  /** a version is public */
  readonly isPublic: boolean;
  /** "short": few words; "bar": few, which go where there is no room for them */
  readonly room?: "full" | "short" | "bar";
}

export function StateBadge({ state, modified, isPublic, room = "full" }: Props) {
  const words = useWords().approval;
  const Sign = SIGNS[state];
  const given = room === "bar" ? styles.given : undefined;
  const wasApproved = state === "approved" || state === "published";
  const since = modified === null ? words.modifiedUnknown : room === "full" ? words.modified : words.modifiedShort;
  const doubtful = wasApproved && modified !== false;
  return (
    <span className={styles.badge} data-state={state} data-modified={doubtful || undefined}>
      <Sign size={16} aria-hidden className={styles.sign} />
      <span className={given}>
        {words.states[state]}
        {doubtful && <span className={styles.modified}>, {since}</span>}
      </span>
      {isPublic && state !== "published" && (
        <span className={styles.public} title={words.isPublic}>
          <IconWorld size={14} aria-hidden />
          <span className={given}>{words.isPublic}</span>
        </span>
      )}
    </span>
  );
}
