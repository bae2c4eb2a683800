/** What was deleted from this table: rows and columns, by whom and when, and the way back. */
import { Button } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { deletedColumns, restoreColumn } from "#shared/document/edits/restore-column.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { Dataset, Person } from "#shared/wire/http.ts";
import { ProblemMessage } from "./problem-message.tsx";
import { DeletedRows } from "./trash/deleted-rows.tsx";
import styles from "./trash/trash.module.css";
import { useTrash } from "./trash/use-trash.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
}

export function TrashPanel({ dataset, collaboration, handle }: Props) {
  const { trash: words, locks } = useWords();
  const { language } = useLanguage();
  // what was closed to me stays so while it is deleted
  useStore(collaboration.locks);
  const { deletions, others, state, error } = useTrash(dataset.id, collaboration);
  const [said, setSaid] = useState<string | null>(null);
  // why is said above the table
  const refused = useStore(collaboration.saving).state === "refused";
  const list = useRef<HTMLDivElement>(null);
  const { table, mayEdit } = collaboration;
  const titles = new Map(deletedColumns(table).map(({ id, name }) => [id, name || words.untitled]));
  const nothing = deletions.length + others.rows.length + others.columns.length === 0;

  /** the button pressed goes with what it was about: what follows takes its place */
  function done(sentence: string) {
    setSaid(sentence);
    list.current?.focus();
  }
  function putRowsBack(rows: readonly RowId[]) {
    const handles = rows.flatMap((row) => table.handleOf(row) ?? []);
    restoreRows(table, handles, collaboration.origin);
    const [row] = rows;
    const [column] = table.columns;
    if (row !== undefined && column !== undefined) handle.current?.goTo({ row, column: column.id });
    done(words.rowsBack(rows.length));
  }
  function putColumnBack(column: ColumnId) {
    const title = titles.get(column) ?? words.untitled;
    restoreColumn(table, column, collaboration.origin);
    const [row] = table.order;
    if (row !== undefined) handle.current?.goTo({ row: table.idOf(table.handleAt(0)), column });
    done(words.columnBack(title));
  }
  const rowsOf = (rows: readonly RowId[], title: ReactNode, from: { person: Person; at: string } | null, key: string) =>
    rows.length > 0 && (
      <Item key={`${key} rows`} title={title} from={from}>
        <DeletedRows rows={rows} table={table} mayEdit={mayEdit} onPutBack={putRowsBack} />
      </Item>
    );
  const whyKept = (column: ColumnId) => {
    const lock = collaboration.lockOn(column);
    return lock === null ? null : locks.column(lock.by.name, sinceWhen(lock.at, Date.now(), language));
  };
  const columnOf = (column: ColumnId, title: ReactNode, from: { person: Person; at: string } | null) => {
    const kept = mayEdit ? whyKept(column) : null;
    return (
      <Item key={column} title={title} from={from}>
        {kept !== null && <p className={styles.soft}>{kept}</p>}
        {mayEdit && kept === null && (
          <div className={styles.buttons}>
            <Button size="compact-sm" variant="default" onClick={() => putColumnBack(column)}>
              {words.putBack}
            </Button>
          </div>
        )}
      </Item>
    );
  };

  return (
    <>
      <p className={styles.explain}>{words.explain}</p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {state === "offline" && (
        <p role="status" className={styles.note}>
          {words.offline}
        </p>
      )}
      {state === "failed" && !refused && <ProblemMessage error={error} />}
      {state === "loading" && (
        <p role="status" className={styles.note}>
          {words.loading}
        </p>
      )}
      {nothing && state === "ready" && (
        <div className={styles.note}>
          <p>{words.none}</p>
          <p>{words.noneHint}</p>
        </div>
      )}
      <section ref={list} tabIndex={-1} aria-label={words.list} className={styles.list}>
        {deletions.map(({ entry, rows, columns }) => {
          const from = { person: entry.author, at: entry.at };
          const { name } = entry.author;
          return [
            ...columns.map((column) =>
              columnOf(column, words.deletedColumn(name, titles.get(column) ?? words.untitled), from),
            ),
            rowsOf(rows, words.deletedRows(name, rows.length), from, entry.id),
          ];
        })}
        {others.columns.map((column) =>
          columnOf(column, words.someoneColumn(titles.get(column) ?? words.untitled), null),
        )}
        {rowsOf(others.rows, words.someoneRows(others.rows.length), null, "others")}
      </section>
      {!nothing && !mayEdit && !refused && <p className={styles.note}>{words.readOnly}</p>}
    </>
  );
}

interface ItemProps {
  readonly title: ReactNode;
  readonly from: { readonly person: Person; readonly at: string } | null;
  readonly children: ReactNode;
}

function Item({ title, from, children }: ItemProps) {
  const { language } = useLanguage();
  return (
    <article className={styles.item}>
      {from !== null && (
        <span aria-hidden>
          <PersonAvatar person={from.person} />
        </span>
      )}
      <div className={styles.what}>
        <h3>{title}</h3>
        {from !== null && (
          <time className={styles.soft} dateTime={from.at}>
            {sinceWhen(from.at, Date.now(), language)}
          </time>
        )}
        {children}
      </div>
    </article>
  );
}
