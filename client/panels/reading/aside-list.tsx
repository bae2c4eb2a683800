/** Lines and columns that were set aside one by one, with what stands there: what is not ticked any more is kept. */
import { Checkbox } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import { AsideByNumber } from "./aside-by-number.tsx";
import { columnLetter } from "./column-letter.ts";
import styles from "./decisions.module.css";
import { withColumnAside } from "./file-columns.ts";
import { withAct } from "./line-acts.ts";
import { type AsideGroup, asideGroups } from "./rows-aside.ts";
import type { Reading } from "./use-reading.ts";

/** A longer list is folded at first. */
const UNFOLDED = 4;
/** lines of a file that are shown, at most: as many as the server sends */
const LINES_SHOWN = 100;

export function AsideList({ reading }: { readonly reading: Reading }) {
  const words = useWords().importing.decisions;
  const { preview, first, choices } = reading;
  const groups = asideGroups(first, preview, new Set(choices.rowsSetAside));
  const columns = choices.columnsSetAside;
  // of a file that is shown whole each line has its own button
  const isCut = preview.lines.length >= LINES_SHOWN;
  if (groups.length === 0 && columns.length === 0 && !isCut) return null;
  return (
    <section aria-labelledby="reading-aside">
      <h2 id="reading-aside">{words.asideTitle}</h2>
      {groups.length + columns.length > 0 && <p className={styles.detail}>{words.asideHint}</p>}
      {groups.map((group) => (
        <RowsAside
          key={group.reason}
          group={group}
          onTurn={(row, aside) => reading.choose(withAct(choices, { row }, aside ? "set-aside" : "keep"))}
        />
      ))}
      {columns.length > 0 && (
        <details className={styles.group} open={columns.length <= UNFOLDED}>
          <summary>{words.columns(columns.length)}</summary>
          <ul>
            {columns.map((source) => {
              const title = titleOf(reading, source);
              return (
                <li key={source}>
                  <Checkbox
                    size="xs"
                    checked
                    label={title}
                    aria-label={words.columnAside(title)}
                    onChange={() => reading.choose(withColumnAside(choices, source, false))}
                  />
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {isCut && <AsideByNumber key={choices.table} reading={reading} />}
    </section>
  );
}

function RowsAside({ group, onTurn }: { readonly group: AsideGroup; onTurn(row: number, aside: boolean): void }) {
  const words = useWords().importing.decisions;
  const { reason, rows, others } = group;
  const aside = rows.filter((row) => row.aside).length + others;
  return (
    <details className={styles.group} open={rows.length <= UNFOLDED}>
      <summary>{words.aside[reason](aside)}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.row}>
            <Checkbox
              size="xs"
              checked={row.aside}
              aria-label={words.lineAside(row.row, row.text ?? "")}
              label={
                <>
                  <span className={styles.guess}>{words.line(row.row)}</span> {row.text}
                </>
              }
              onChange={(event) => onTurn(row.row, event.currentTarget.checked)}
            />
          </li>
        ))}
        {others > 0 && <li className={styles.guess}>{words.others(others)}</li>}
      </ul>
    </details>
  );
}

/** Its title as the proposal had it, else its letter. */
function titleOf({ first }: Reading, source: number): string {
  return first.columns.find((column) => column.source === source)?.title || columnLetter(source);
}
