/** « Rose a remplacé votre valeur » : at the foot of the table, without taking the focus or moving anything, until it is read. */
import { Button, CloseButton } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { OvertakenCell } from "#client/collab/overtaken.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import styles from "./overtaken-notice.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly handle: { readonly current: GridHandle | null };
}

/** cells named one by one */
const LISTED = 50;
/** ms between two readings of the clock while something is shown */
const TICK = 5_000;

export function OvertakenNotice({ collaboration, handle }: Props) {
  const { overtaken, table } = collaboration;
  const cells = useStore(overtaken.cells).filter(({ row }) => !table.isDeleted(row));
  // announced by what is there from the start and filled in later
  return (
    <div role="status" className={styles.place}>
      {cells.length > 0 && <Notice {...{ collaboration, handle, cells }} />}
    </div>
  );
}

function Notice({ collaboration, handle, cells }: Props & { readonly cells: readonly OvertakenCell[] }) {
  const { unavailable, offline } = useWords();
  const words = offline.overtaken;
  const ago = useAgo();
  // who replaced it may be met a moment later
  useStore(collaboration.peers);
  const [listed, setListed] = useState(false);
  const { overtaken, table, mayEdit } = collaboration;
  const nameOf = ({ author }: OvertakenCell) =>
    (author === undefined ? null : overtaken.personOf(author)?.name) ?? words.someone;
  const fromTo = ({ mine, theirs }: OvertakenCell) =>
    words.from(contentInWords(mine, unavailable), contentInWords(theirs, unavailable));
  const [only] = cells;
  const single = cells.length === 1 && only !== undefined ? only : null;
  return (
    <div className={styles.notice} data-foot="overtaken">
      <div className={styles.text}>
        {single === null ? (
          words.many(cells.length)
        ) : (
          <>
            {words.one(nameOf(single), ago(single.at))} <span>{fromTo(single)}</span>
          </>
        )}
        {single === null && listed && (
          <ul className={styles.list}>
            {cells.slice(0, LISTED).map((cell) => (
              <li key={`${cell.row} ${cell.column}`}>
                <button
                  type="button"
                  className={styles.where}
                  onClick={() => handle.current?.goTo({ row: table.idOf(cell.row), column: cell.column })}
                >
                  {words.place(nameOfColumn(cell), table.positionOf(cell.row) + 1)}
                </button>{" "}
                {words.each(nameOf(cell), ago(cell.at))} {fromTo(cell)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {single === null && !listed && (
        <Button size="compact-sm" variant="default" onClick={() => setListed(true)}>
          {words.list}
        </Button>
      )}
      {mayEdit && (
        <Button size="compact-sm" variant="default" onClick={() => overtaken.putBack()}>
          {single === null ? words.allBack : words.mineBack}
        </Button>
      )}
      <CloseButton size="sm" aria-label={words.dismiss} onClick={() => overtaken.dismiss()} />
    </div>
  );

  function nameOfColumn({ column }: OvertakenCell): string {
    return table.columns.find(({ id }) => id === column)?.name ?? "";
  }
}

function useAgo(): (at: number) => string {
  const words = useWords().offline.overtaken;
  const { language } = useLanguage();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return (at) => {
    const seconds = Math.max(1, Math.round((now - at) / 1000));
    return seconds < 60 ? words.seconds(seconds) : sinceWhen(new Date(at).toISOString(), now, language);
  };
}
