/** One gesture in the story: who, what, when; it opens to its cells. */
import { memo } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { ColumnId, DatasetId, RowId } from "#shared/model/ids.ts";
import type { HistoryCell, HistoryEntry } from "#shared/wire/history.ts";
import { changedPart } from "./changed-part.ts";
import type { ColumnTitle } from "./column-titles.ts";
import { timeOf } from "./days.ts";
import { EntryDetail } from "./entry-detail.tsx";
import styles from "./history.module.css";
import { placeOfRow } from "./place-of-row.ts";
import { sentenceOfEntry } from "./sentence.ts";
import { ShownText } from "./shown-text.tsx";
import { sentenceOfStep } from "./step-sentence.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly entry: HistoryEntry;
  /** why it was done, as someone said */
  readonly why: string | undefined;
  readonly open: boolean;
  /** the one that Tab reaches */
  readonly reachable: boolean;
  readonly asked: { readonly row?: RowId; readonly column?: ColumnId };
  readonly titles: ReadonlyMap<ColumnId, ColumnTitle>;
  /** moves when the table changes: places are of the table as it is */
  readonly version: number;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  onToggle(id: string): void;
}

export const EntryLine = memo(function EntryLine(props: Props) {
  const { entry, why, open, reachable, asked, titles, onToggle } = props;
  const all = useWords();
  const { history: words, comments } = all;
  const { language } = useLanguage();
  // of a larger gesture the first cells say little, unless they are those asked about
  const samples = entry.cells <= entry.sample.length || asked.row !== undefined ? entry.sample : [];
  const titleOf = (column: ColumnId) => titles.get(column)?.name;
  return (
    <li className={styles.entry} data-open={open}>
      <button
        type="button"
        data-entry={entry.id}
        className={styles.head}
        aria-expanded={open}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onToggle(entry.id)}
      >
        <span aria-hidden>
          <PersonAvatar person={entry.author} />
        </span>
        <span className={styles.story}>
          {entry.suggestedBy !== undefined && (
            <span className={styles.suggested}>
              {comments.suggestedAndAccepted(entry.suggestedBy.name, entry.author.name)}
            </span>
          )}
          <strong>{entry.author.name}</strong>{" "}
          {sentenceOfStep(entry, all, titleOf) ?? sentenceOfEntry(entry, words, titleOf)}
          {why !== undefined && <span className={styles.why}>{why}</span>}
          {!open && samples.map((cell) => <Sample key={`${cell.row} ${cell.column}`} cell={cell} {...props} />)}
        </span>
        <time className={styles.time} dateTime={entry.at}>
          {timeOf(entry.at, language)}
        </time>
      </button>
      {open && <EntryDetail {...props} id={entry.id} />}
    </li>
  );
});

function Sample({ cell, collaboration, entry, titles }: Props & { readonly cell: HistoryCell }) {
  const { app, history: words } = useWords();
  const position = placeOfRow(cell.row, collaboration.table);
  const { start, end, before, after } = changedPart(cell.before, cell.after);
  const row = position === null ? words.deletedRow : words.row(position);
  return (
    <span className={styles.sample}>
      {entry.cellColumns.length > 1 ? words.place(titles.get(cell.column)?.name || words.untitled, row) : row}
      {app.colon}
      <ShownText start={start} part={before} end={end} side="before" />
      {" → "}
      <ShownText start={start} part={after} end={end} side="after" />
    </span>
  );
}
