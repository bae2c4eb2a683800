/** Columns that the schema requires and the table lacks: one cause, told once, with their names. */
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { IssueGroup } from "#shared/checks/issue.ts";
import styles from "../problems-panel.module.css";

/** More are told when asked for. */
const NAMED = 8;

export function MissingColumns({ groups }: { readonly groups: readonly IssueGroup[] }) {
  const figures = useFigures();
  const words = useWords().review.problems;
  const names = groups.map(({ field }) => field ?? "");
  return (
    <section className={styles.group}>
      <div className={styles.head} data-still>
        <span className={styles.column}>{words.wholeTable}</span>
        <span className={styles.count}>{figures(groups.length)}</span>
        <span className={styles.cause}>{words.missingColumns(groups.length)}</span>
      </div>
      {names.length > NAMED ? (
        <details className={styles.sentence}>
          <summary>{words.someMissing(names.slice(0, NAMED), names.length - NAMED)}</summary>
          {words.allMissing(names)}
        </details>
      ) : (
        <p className={styles.sentence}>{words.allMissing(names)}</p>
      )}
    </section>
  );
}
