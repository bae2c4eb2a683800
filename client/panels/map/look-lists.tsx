/** Rows whose point deserves a look, has none, or cannot be read: the way to the map's knowledge without a map. */
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle, Table } from "#shared/document/table.ts";
import styles from "./map.module.css";
import type { PointsRead } from "./use-points.ts";

interface Props {
  readonly table: Table;
  readonly read: PointsRead;
  onGo(row: RowHandle): void;
  onView(rows: readonly RowHandle[], about: string): void;
}

/** lines shown of each list */
const SHOWN = 100;

export function LookLists({ table, read, onGo, onView }: Props) {
  const { geo } = useWords();
  const words = geo.lists;
  const { points, odd } = read;
  const oddRows = [...odd].map(([at, why]) => ({ row: (points.rows[at] ?? 0) as RowHandle, why: words.why[why] }));
  const lists = [
    { title: words.odd(oddRows.length), rows: oddRows },
    { title: words.unread(points.unread.length), rows: points.unread.map((row) => ({ row, why: "" })) },
    { title: words.blank(points.blank.length), rows: points.blank.map((row) => ({ row, why: "" })) },
  ].filter(({ rows }) => rows.length > 0);
  const name = (row: RowHandle) => {
    const first = table.columns[0];
    return first === undefined ? "" : table.text(row, first.id);
  };
  return (
    <section className={styles.lists} aria-label={words.label}>
      {lists.length === 0 && <p>{words.nothing}</p>}
      {lists.map(({ title, rows }) => (
        <div key={title} className={styles.part}>
          <h3>
            {title}
            <button
              type="button"
              className={styles.link}
              onClick={() =>
                onView(
                  rows.map(({ row }) => row),
                  title,
                )
              }
            >
              {geo.map.viewRows(rows.length)}
            </button>
          </h3>
          <ul className={styles.rows}>
            {rows.slice(0, SHOWN).map(({ row, why }) => (
              <li key={row}>
                <button type="button" className={styles.row} onClick={() => onGo(row)}>
                  <b>{words.row(table.positionOf(row) + 1)}</b>
                  <span>{[name(row), why].filter((text) => text !== "").join(" · ")}</span>
                </button>
              </li>
            ))}
          </ul>
          {rows.length > SHOWN && <p className={styles.soft}>{words.more(rows.length - SHOWN)}</p>}
        </div>
      ))}
    </section>
  );
}
