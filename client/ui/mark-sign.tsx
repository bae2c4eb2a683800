/** The sign of a mark: each has its own shape, and its colour. */
import { IconCircleCheck, IconEye, IconPencilExclamation, IconQuestionMark } from "@tabler/icons-react";
import type { ShownMark } from "#shared/model/marks.ts";
import styles from "./mark-sign.module.css";

const SIGNS = {
  "to-check": IconEye,
  question: IconQuestionMark,
  valid: IconCircleCheck,
  modified: IconPencilExclamation,
} satisfies Record<ShownMark, unknown>;

/** `label`: said to who does not see it, shown to who points at it; without one it is an ornament beside words. */
export function MarkSign({ mark, size = 14, label }: { mark: ShownMark; size?: number; label?: string }) {
  const Sign = SIGNS[mark];
  if (label === undefined) return <Sign size={size} stroke={2} aria-hidden className={styles.sign} data-mark={mark} />;
  return (
    <span className={styles.sign} role="img" aria-label={label} title={label} data-mark={mark}>
      <Sign size={size} stroke={2} aria-hidden />
    </span>
  );
}
