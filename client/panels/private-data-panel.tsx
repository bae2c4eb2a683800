/** « Données personnelles » : what columns let expect of people, and what the team decides of it. */
import { Unreachable } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { PrivateColumn } from "./private-data/private-column.tsx";
import styles from "./private-data/private-data.module.css";
import { type PrivateColumn as Item, usePrivateData } from "./private-data/use-private-data.ts";
import { ProblemMessage } from "./problem-message.tsx";
import { PurgePart } from "./purge/purge-part.tsx";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly mayDecide: boolean;
  /** opens an operation of cleaning on a column */
  onGeneralise(operation: string, column: ColumnId): void;
}

export function PrivateDataPanel({ dataset, collaboration, handle, mayDecide, onGeneralise }: Props) {
  const { privateData: words } = useWords();
  const { columns, undecided, error, ask } = usePrivateData(dataset.id, collaboration);
  const { table } = collaboration;
  const isOpen = new Set(undecided);
  const all = columns ?? [];
  const closed = all.filter((item) => !isOpen.has(item) && (item.decided !== undefined || isPut(item)));
  const others = all.filter((item) => !isOpen.has(item) && !closed.includes(item));
  const goTo = ({ column }: Item) => {
    if (table.rowCount > 0) handle.current?.goTo({ row: table.idOf(table.handleAt(0)), column: column.id });
  };
  const cards = (items: readonly Item[]) =>
    items.map((item) => (
      <PrivateColumn
        key={item.column.id}
        {...{ collaboration, item, mayDecide }}
        dataset={dataset.id}
        onGo={() => goTo(item)}
        onGeneralise={(operation) => onGeneralise(operation, item.column.id)}
        onDecided={ask}
      />
    ));
  return (
    <>
      <section className={styles.section}>
        <p className={styles.soft}>{words.explain}</p>
        {error !== null &&
          (error instanceof Unreachable ? <Warning sentence={words.offline} /> : <ProblemMessage error={error} />)}
        <p role="status" className={styles.heading}>
          {columns === null
            ? words.looking
            : undecided.length > 0
              ? words.toDecide(undecided.length)
              : closed.length > 0
                ? words.allDecided
                : words.nothing}
        </p>
        {cards(undecided)}
      </section>
      {closed.length > 0 && (
        <section className={styles.section} aria-label={words.decided}>
          <h3 className={styles.heading}>{words.decided}</h3>
          {cards(closed)}
        </section>
      )}
      {others.length > 0 && (
        <details className={styles.section}>
          <summary className={styles.soft}>{words.others(others.length)}</summary>
          {cards(others)}
        </details>
      )}
      {can(dataset.role, "manage") && (
        <PurgePart
          {...{ dataset, collaboration }}
          withheld={all
            .filter(({ decided, column }) => decided?.said.decision === "remove" || column.isPrivate === true)
            .map(({ column }) => column)}
        />
      )}
    </>
  );
}

/** it looks as if it were about people, and need not be decided on: it is private */
function isPut({ look, column }: Item): boolean {
  return (look.level === "red" || look.level === "orange") && column.isPrivate === true;
}
