/** What a repair leaves as it is, and why. */
import { useWords } from "#client/ui/words.tsx";
import { whyNoDay } from "#shared/checks/repairs/dates.ts";
import type { RepairPlan } from "#shared/checks/repairs/plan-repairs.ts";
import type { Words } from "#shared/i18n/words.ts";
import styles from "./repair.module.css";

/** texts named */
const NAMED = 5;
const NAMED_LENGTH = 40;

interface Props {
  readonly plan: RepairPlan;
  /** the field asks for days */
  readonly isDated: boolean;
}

export function RepairLeft({ plan: { left, blank }, isDated }: Props) {
  const words = useWords().repairs;
  const cells = left.reduce((sum, { count }) => sum + count, 0);
  if (cells === 0 && blank === 0) return null;
  const impossible = left.filter(({ text }) => isDated && whyNoDay(text) === "impossible-day");
  const short = left.filter(({ text }) => isDated && whyNoDay(text) === "no-day");
  return (
    <div className={styles.left}>
      {cells > 0 && (
        <p>
          {words.left(cells)} <span className={styles.soft}>{named(left, words)}</span>
        </p>
      )}
      {impossible.length > 0 && (
        <p>
          {words.impossibleDays} <span className={styles.soft}>{named(impossible, words)}</span>
        </p>
      )}
      {short.length > 0 && (
        <p>
          {words.noDays} <span className={styles.soft}>{named(short, words)}</span>
        </p>
      )}
      {blank > 0 && <p>{words.blank(blank)}</p>}
    </div>
  );
}

function named(left: RepairPlan["left"], words: Words["repairs"]): string {
  const texts = left
    .slice(0, NAMED)
    .map(({ text }) => (text.length > NAMED_LENGTH ? `${text.slice(0, NAMED_LENGTH)}…` : text));
  return words.leftLike(texts, left.length > NAMED);
}
