/** What a repair leaves as it is, and why. */
import { useWords } from "#client/ui/words.tsx";
import type { RepairPlan } from "#shared/checks/repairs/plan-repairs.ts";
import styles from "./repair.module.css";

/** texts named */
const NAMED = 5;
const NAMED_LENGTH = 40;

export function RepairLeft({ plan: { left, blank } }: { readonly plan: RepairPlan }) {
  const words = useWords().repairs;
  const cells = left.reduce((sum, { count }) => sum + count, 0);
  if (cells === 0 && blank === 0) return null;
  const named = left
    .slice(0, NAMED)
    .map(({ text }) => (text.length > NAMED_LENGTH ? `${text.slice(0, NAMED_LENGTH)}…` : text));
  return (
    <div className={styles.left}>
      {cells > 0 && (
        <p>
          {words.left(cells)} <span className={styles.soft}>{words.leftLike(named, left.length > NAMED)}</span>
        </p>
      )}
      {blank > 0 && <p>{words.blank(blank)}</p>}
    </div>
  );
}
