/** The foot of the table: its size, what is selected, what is left to fix. */
import { IconCircleCheck, IconTriangleFilled } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridSelection } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SeenTable } from "#client/views/seen-table.ts";
import styles from "./status-bar.module.css";

interface Props {
  readonly collaboration: Collaboration;
  /** what one sees of it; null while nothing is on screen */
  readonly seen: SeenTable | null;
  readonly selection: GridSelection;
  onProblems(): void;
}

const NEVER = () => () => undefined;

export function StatusBar({ collaboration, seen, selection, onProblems }: Props) {
  const { app, offline, review, views } = useWords();
  const words = app.dataset;
  useStore(collaboration.tableVersion);
  useStore(collaboration.issues.revision);
  const { state } = useStore(collaboration.saving);
  const { table, issues } = collaboration;
  const { cells } = selection;
  const shown = useSyncExternalStore(seen?.subscribe ?? NEVER, () => seen?.rowCount ?? 0);
  useSyncExternalStore(seen?.subscribe ?? NEVER, () => seen?.columns);
  const partial = seen !== null && shown !== table.rowCount;
  const total = issues.total();
  return (
    <footer className={styles.bar}>
      <span>{partial ? views.shown(shown, table.rowCount) : words.rows(table.rowCount)}</span>
      <span>{words.columns(seen?.columns.length ?? table.columns.length)}</span>
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
