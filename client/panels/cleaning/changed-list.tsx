/** Texts before and after, each once, with how many cells become so: a click goes to the first. */
import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { ChangedLines } from "#shared/cleaning/preview/changed-lines.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { changedPart } from "../history/changed-part.ts";
import { ShownText } from "../history/shown-text.tsx";
import styles from "./cleaning.module.css";

/** lines drawn at first, and more at each asking */
const AT_ONCE = 30;

interface Props {
  readonly table: Table;
  readonly changed: ChangedLines;
  /** several columns are told of */
  readonly namesColumns: boolean;
  onGo(row: RowHandle, column: ColumnId): void;
}

export function ChangedList({ table, changed: { lines, others }, namesColumns, onGo }: Props) {
  const { cleaning } = useWords();
  const words = cleaning.preview;
  const [drawn, setDrawn] = useState(AT_ONCE);
  const titleOf = (id: ColumnId) => table.columns.find((column) => column.id === id)?.name || cleaning.form.untitled;
  return (
    <>
      <ul className={styles.lines}>
        {lines.slice(0, drawn).map(({ column, before, after, cells, row }) => {
          const part = changedPart(before, after);
          return (
            <li key={`${column} ${before}\u0000${after}`}>
              <button
                type="button"
                className={styles.line}
                title={words.goTo(table.positionOf(row) + 1, titleOf(column))}
                onClick={() => onGo(row, column)}
              >
                <span className={styles.texts}>
                  {namesColumns && <span className={styles.where}>{titleOf(column)}</span>}
                  <ShownText start={part.start} part={part.before} end={part.end} side="before" />
                  <IconArrowRight size={14} className={styles.arrow} aria-label={words.becomes} />
                  <ShownText start={part.start} part={part.after} end={part.end} side="after" />
                </span>
                <span className={styles.count}>
                  {cells === 1 ? cleaning.rowNumber(table.positionOf(row) + 1) : cleaning.cells(cells)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {lines.length > drawn && (
        <Button size="compact-sm" variant="subtle" onClick={() => setDrawn(drawn + AT_ONCE)}>
          {words.more(lines.length - drawn)}
        </Button>
      )}
      {lines.length <= drawn && others > 0 && <p className={styles.aside}>{words.others(others)}</p>}
    </>
  );
}
