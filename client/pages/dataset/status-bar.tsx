/** The foot of the table: its size, what is selected, what is left to fix. */
import { IconCircleCheck, IconTriangleFilled } from "@tabler/icons-react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridSelection } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import styles from "./status-bar.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly selection: GridSelection;
  onProblems(): void;
}

export function StatusBar({ collaboration, selection, onProblems }: Props) {
  const { app, offline, review } = useWords();
  const words = app.dataset;
  useStore(collaboration.tableVersion);
  useStore(collaboration.issues.revision);
  const { state } = useStore(collaboration.saving);
  const { table, issues } = collaboration;
  const { cells } = selection;
  const total = issues.total();
  return (
    <footer className={styles.bar}>
      <span>{words.rows(table.rowCount)}</span>
      <span>{words.columns(table.columns.length)}</span>
      {cells > 1 && <span>{words.cells(cells)}</span>}
      <button type="button" className={styles.issues} onClick={onProblems}>
        {table.schema === null ? (
          words.noSchema
        ) : !issues.known() ? (
          state === "offline" ? (
            offline.unchecked.short
          ) : (
            review.problems.checking
          )
        ) : (
          <>
            {total === 0 ? (
              <IconCircleCheck size={14} aria-hidden className={styles.good} />
            ) : (
              <IconTriangleFilled size={9} aria-hidden className={styles.wrong} />
            )}
            {words.issues(total)}
          </>
        )}
      </button>
    </footer>
  );
}
