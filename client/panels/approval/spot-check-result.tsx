/** What a spot check found: how many are right, how sure that is, and the wrong ones. */
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { openThread } from "#client/api/threads.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import { wilsonInterval } from "#shared/checks/wilson-interval.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { SpotCheck, SpotCheckRow } from "#shared/wire/spot-checks.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./approval.module.css";
import { useTellers } from "./moment.ts";
import { rowTitle } from "./row-title.ts";

interface Counted {
  readonly right: number;
  readonly wrong: number;
  readonly rowsThen: number;
}

/** « 47 justes sur 50, soit 94 % (intervalle de confiance à 95 % : 84–98 %) » */
export function useResult(): (counted: Counted) => string {
  const words = useWords().approval.spotChecks;
  return ({ right, wrong, rowsThen }) => {
    const judged = right + wrong;
    if (judged === 0) return words.nothingJudged;
    const share = words.result(right, judged, right / judged);
    // of a table looked at whole nothing is left to guess
    if (judged >= rowsThen) return `${share}. ${words.everyRow}`;
    return `${share} (${words.interval(...wilsonInterval(right, judged))})`;
  };
}

interface Props {
  readonly dataset: DatasetId;
  readonly check: SpotCheck;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly mayComment: boolean;
  /** null: there is no row left, or one may not judge */
  readonly onResume: (() => void) | null;
}

export function SpotCheckResult({ dataset, check, collaboration, handle, mayComment, onResume }: Props) {
  const words = useWords().approval.spotChecks;
  const result = useResult();
  const right = check.rows.filter(({ verdict }) => verdict === "right").length;
  const wrong = check.rows.filter(({ verdict }) => verdict === "wrong");
  const judged = right + wrong.length;
  const left = check.rows.length - judged;
  return (
    <section className={styles.section} aria-label={words.past}>
      <p className={styles.result} role="status">
        {result({ right, wrong: wrong.length, rowsThen: check.rowsThen })}
      </p>
      {judged > 0 && judged < check.rowsThen && (
        <p className={styles.soft}>{words.intervalHint(...wilsonInterval(right, judged))}</p>
      )}
      {left > 0 && <p className={styles.soft}>{words.left(left)}</p>}
      {onResume !== null && <Button onClick={onResume}>{words.resume}</Button>}
      <h3 className={styles.heading}>{wrong.length === 0 ? words.noWrong : words.wrongOnes(wrong.length)}</h3>
      <ul className={styles.checks}>
        {wrong.map((row) => (
          <WrongRow key={row.row} {...{ dataset, row, collaboration, handle, mayComment }} />
        ))}
      </ul>
    </section>
  );
}

function WrongRow({
  dataset,
  row,
  collaboration: { table },
  handle,
  mayComment,
}: Pick<Props, "dataset" | "collaboration" | "handle" | "mayComment"> & { readonly row: SpotCheckRow }) {
  const words = useWords().approval;
  const { who } = useTellers();
  const commenting = useMutation({
    mutationFn: () => openThread(dataset, { row: row.row, column: null, text: words.spotChecks.commentText(row.note) }),
  });
  const found = table.handleOf(row.row);
  const column = table.columns[0]?.id;
  const isThere = found !== undefined && !table.isDeleted(found);
  return (
    <li>
      {isThere && column !== undefined ? (
        <button
          type="button"
          className={styles.rowLink}
          title={words.spotChecks.goToRow}
          onClick={() => handle.current?.goTo({ row: row.row, column })}
        >
          {words.marks.ofRow(table.positionOf(found) + 1)} · {rowTitle(table, found) ?? words.marks.blankRow}
        </button>
      ) : (
        <span>{words.spotChecks.deletedRow}</span>
      )}
      <span className={styles.when}>{words.spotChecks.judgedBy(who(row.by))}</span>
      {row.note !== null && <blockquote className={styles.quote}>{row.note}</blockquote>}
      {commenting.isError && <ProblemMessage error={commenting.error} />}
      {mayComment &&
        (commenting.isSuccess ? (
          <p role="status" className={styles.soft}>
            {words.spotChecks.commentSent}
          </p>
        ) : (
          <button
            type="button"
            className={styles.link}
            disabled={commenting.isPending}
            onClick={() => commenting.mutate()}
          >
            {words.spotChecks.comment}
          </button>
        ))}
    </li>
  );
}
