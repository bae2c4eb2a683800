/** How far the table is: the share of values that conform, what is still empty, and the same by column. */

import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import { percentOf, type Score } from "#shared/checks/score.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import styles from "./score.module.css";

interface Props {
  readonly collaboration: Collaboration;
  onColumn(column: ColumnId): void;
}

/** Nothing to draw while nothing was judged. */
export function ScorePart({ collaboration, onColumn }: Props) {
  const words = useWords().review.problems.score;
  const score = useStore(collaboration.score);
  const percent = score === null ? null : percentOf(score);
  if (score === null || percent === null) return null;
  const wrong = score.judged - score.conforming - score.requiredEmpty;
  const absent = score.columns.filter(({ column }) => column === null);
  const requiredEmpty = absent.reduce((left, one) => left - one.requiredEmpty, score.requiredEmpty);
  const apart = [
    ...(wrong > 0 ? [words.wrong(wrong)] : []),
    ...(absent.length > 0 ? [words.absentColumns(absent.length)] : []),
    ...(requiredEmpty > 0 ? [words.requiredEmpty(requiredEmpty)] : []),
    ...(score.unavailable > 0 ? [words.unavailable(score.unavailable)] : []),
  ];
  return (
    <section className={styles.score} aria-label={words.title}>
      <p className={styles.line}>
        <strong className={styles.percent}>{words.percent(percent)}</strong>{" "}
        <span className={styles.soft}>{words.ofValues(score.judged)}</span>
      </p>
      <div className={styles.bar} aria-hidden>
        <div className={styles.fill} style={{ width: `${(score.conforming * 100) / score.judged}%` }} />
        <div className={styles.empty} style={{ width: `${(score.requiredEmpty * 100) / score.judged}%` }} />
      </div>
      {apart.length > 0 && <p className={styles.soft}>{apart.join(" · ")}</p>}
      <details className={styles.details}>
        <summary>{words.byColumn}</summary>
        <ByColumn score={score} onColumn={onColumn} />
      </details>
    </section>
  );
}

/** The furthest from good come first. */
function ByColumn({ score, onColumn }: { readonly score: Score<ColumnId>; onColumn(column: ColumnId): void }) {
  const figures = useFigures();
  const words = useWords().review.problems.score;
  const columns = [...score.columns].sort((a, b) => (a.share ?? 2) - (b.share ?? 2));
  return (
    <table className={styles.columns}>
      <thead className={styles.heads}>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.conforming}</th>
          <th scope="col">{words.empty}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((one) => {
          const percent = percentOf(one);
          const { column } = one;
          return (
            <tr key={one.name + (column ?? "")}>
              <th scope="row">
                {column === null ? (
                  <span title={words.absent}>{one.name}</span>
                ) : (
                  <button type="button" onClick={() => onColumn(column)}>
                    {one.name}
                  </button>
                )}
              </th>
              <td>{percent === null ? words.nothing : words.percent(percent)}</td>
              <td>{one.requiredEmpty > 0 && figures(one.requiredEmpty)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
