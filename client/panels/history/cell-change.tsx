/** One cell of a gesture: what it said before and after, what it says now, and the way back to either. */
import { useRef } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { HistoryCell } from "#shared/wire/history.ts";
import { changedPart } from "./changed-part.ts";
import type { ColumnTitle } from "./column-titles.ts";
import styles from "./history.module.css";
import { placeOfRow } from "./place-of-row.ts";
import { ShownText, WholeText } from "./shown-text.tsx";

interface Props {
  readonly cell: HistoryCell;
  readonly titles: ReadonlyMap<ColumnId, ColumnTitle>;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  onDone(sentence: string): void;
}

export function CellChange({ cell, titles, collaboration, handle, onDone }: Props) {
  const { app, history: words, unavailable } = useWords();
  const { table, mayEdit } = collaboration;
  const { row, column, before, after } = cell;
  const place = useRef<HTMLButtonElement>(null);
  const position = placeOfRow(row, table);
  const title = titles.get(column);
  const there = position !== null && title !== undefined && !title.deleted;
  const now = there ? textNow(row, column) : null;
  const { start, end, before: was, after: became } = changedPart(before, after);

  function textNow(id: RowId, of: ColumnId): string {
    const found = table.handleOf(id);
    return found === undefined ? "" : table.content(found, of);
  }
  function write(text: string) {
    const found = table.handleOf(row);
    if (found === undefined) return;
    setCells(table, [{ row: found, column, text }], collaboration.origin);
    handle.current?.goTo({ row, column });
    // the button pressed goes: it is the value now
    place.current?.focus();
    onDone(words.done);
  }
  const side = (name: "before" | "after", text: string, part: string) => (
    <div className={styles.side}>
      <dt>{words[name]}</dt>
      <dd>
        <ShownText start={start} part={part} end={end} side={name} />
        {now === text && <span className={styles.current}>{words.current}</span>}
        {now !== null && now !== text && mayEdit && (
          <button
            type="button"
            className={styles.link}
            aria-label={words.putBackLabel(contentInWords(text, unavailable))}
            onClick={() => write(text)}
          >
            {words.putBack}
          </button>
        )}
      </dd>
    </div>
  );

  const label = words.place(
    title === undefined ? words.deletedColumn : title.name || words.untitled,
    position === null ? words.deletedRow : words.row(position),
  );
  return (
    <li className={styles.cell}>
      {there ? (
        <button
          ref={place}
          type="button"
          className={styles.place}
          title={words.goToCell}
          aria-label={`${words.goToCell}${app.colon}${label}`}
          onClick={() => handle.current?.goTo({ row, column })}
        >
          {label}
        </button>
      ) : (
        <span className={styles.soft}>
          {label}
          {title?.deleted === true && ` (${words.deletedColumn})`}
        </span>
      )}
      <dl className={styles.sides}>
        {side("before", before, was)}
        {side("after", after, became)}
        {now !== null && now !== before && now !== after && (
          <div className={styles.side}>
            <dt>{words.now}</dt>
            <dd>
              <WholeText text={now} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
