/** Threads beside their row: those of the active row first, then those of the whole table. */
import { useState } from "react";
import { openThread } from "#client/api/threads.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId, RowId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";
import { CommentField } from "./comment-field.tsx";
import styles from "./comments-panel.module.css";
import { ProblemMessage } from "./problem-message.tsx";
import { ThreadView } from "./thread-view.tsx";

interface Props {
  readonly dataset: DatasetId;
  readonly mayComment: boolean;
  readonly collaboration: Collaboration;
  readonly threads: readonly Thread[] | undefined;
  readonly error: unknown;
  readonly active: CellPlace | null;
  readonly handle: { current: GridHandle | null };
}

export function CommentsPanel({ dataset, mayComment, collaboration, threads, error, active, handle }: Props) {
  const words = useWords().review.comments;
  useStore(collaboration.tableVersion);
  const [showResolved, setShowResolved] = useState(false);
  const { table } = collaboration;
  const all = threads ?? [];
  const row = active?.row ?? null;
  const here = row === null ? [] : all.filter((thread) => thread.row === row && (showResolved || !thread.resolved));
  const elsewhere = all.filter((thread) => thread.row !== row && (showResolved || !thread.resolved));
  const resolved = all.filter((thread) => thread.resolved).length;
  const view = (thread: Thread) => (
    <ThreadView key={thread.id} dataset={dataset} thread={thread} mayComment={mayComment} />
  );

  return (
    <>
      {error !== null && <ProblemMessage error={error} />}
      <section className={styles.section} aria-label={row === null ? words.title : titleOf(row, table, words)}>
        {row === null ? (
          <p className={styles.soft}>{words.noRow}</p>
        ) : (
          <>
            <h3 className={styles.heading}>{titleOf(row, table, words)}</h3>
            {here.map(view)}
            {here.length === 0 && <p className={styles.soft}>{words.noneHere}</p>}
            {mayComment ? (
              <CommentField
                key={row}
                label={words.write}
                placeholder={words.placeholder}
                button={words.send}
                dataset={dataset}
                send={(text) => openThread(dataset, { row, column: null, text })}
              />
            ) : (
              <p className={styles.soft}>{words.readOnly}</p>
            )}
          </>
        )}
      </section>
      {elsewhere.length > 0 && (
        <section className={styles.section} aria-label={words.ofTable}>
          <h3 className={styles.heading}>{words.ofTable}</h3>
          {elsewhere.map((thread) => (
            <div key={thread.id}>
              <RowLink thread={thread} table={table} handle={handle} />
              {view(thread)}
            </div>
          ))}
        </section>
      )}
      {all.length === 0 && threads !== undefined && row === null && <p className={styles.none}>{words.none}</p>}
      {resolved > 0 && (
        <button type="button" className={styles.toggle} onClick={() => setShowResolved(!showResolved)}>
          {showResolved ? words.hideResolved : words.showResolved(resolved)}
        </button>
      )}
    </>
  );
}

interface RowLinkProps {
  readonly thread: Thread;
  readonly table: Table;
  readonly handle: { current: GridHandle | null };
}

function RowLink({ thread, table, handle }: RowLinkProps) {
  const words = useWords().review.comments;
  const column = thread.column ?? table.columns[0]?.id;
  const label = titleOf(thread.row, table, words);
  const { row } = thread;
  if (row === null || positionOf(row, table) === null || column === undefined)
    return <span className={styles.soft}>{label}</span>;
  return (
    <button
      type="button"
      className={styles.rowLink}
      title={words.goToRow}
      onClick={() => handle.current?.goTo({ row, column })}
    >
      {label}
    </button>
  );
}

type CommentWords = ReturnType<typeof useWords>["review"]["comments"];

function titleOf(row: RowId | null, table: Table, words: CommentWords): string {
  if (row === null) return words.ofTable;
  const position = positionOf(row, table);
  return position === null ? words.deletedRow : words.ofRow(position);
}

/** Number of a row, from 1; null when it was deleted. */
function positionOf(row: RowId, table: Table): number | null {
  const handle = table.handleOf(row);
  return handle === undefined || table.isDeleted(handle) ? null : table.positionOf(handle) + 1;
}
