/** The rows that would go, each in a few words. */
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { firstTexts } from "../trash/first-texts.ts";
import styles from "./cleaning.module.css";

/** rows named */
const NAMED = 30;

interface Props {
  readonly table: Table;
  /** the first of them, in table order */
  readonly rows: readonly RowHandle[];
  readonly count: number;
  onGo(row: RowHandle): void;
}

export function GoneList({ table, rows, count, onGo }: Props) {
  const { cleaning } = useWords();
  const words = cleaning.preview;
  const named = rows.filter((row) => !table.isDeleted(row)).slice(0, NAMED);
  return (
    <section aria-label={words.gone}>
      <h4 className={styles.part}>{words.gone}</h4>
      <ul className={styles.lines}>
        {named.map((row) => {
          const position = table.positionOf(row) + 1;
          return (
            <li key={row}>
              <button type="button" className={styles.line} title={words.goToRow(position)} onClick={() => onGo(row)}>
                <span className={styles.texts}>
                  <del className={styles.gone}>{firstTexts(table.idOf(row), table) || words.blankRow}</del>
                </span>
                <span className={styles.count}>{cleaning.rowNumber(position)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {count > named.length && <p className={styles.aside}>{words.goneMore(count - named.length)}</p>}
    </section>
  );
}
