/** One step of a table: who, what, why; chosen for a recipe, opened to its cells and the way back. */
import { Checkbox } from "@mantine/core";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import type { HistoryEntry } from "#shared/wire/history.ts";
import type { StepNote } from "#shared/wire/recipes.ts";
import type { ColumnTitle } from "../history/column-titles.ts";
import { timeOf } from "../history/days.ts";
import { EntryDetail } from "../history/entry-detail.tsx";
import { StepNoteLine } from "./step-note.tsx";
import type { StepState } from "./step-states.ts";
import styles from "./steps.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly entry: HistoryEntry;
  readonly sentence: string;
  readonly state: StepState | undefined;
  readonly note: StepNote | undefined;
  readonly open: boolean;
  /** null: no recipe can have it */
  readonly chosen: boolean | null;
  /** steps taken since that rely on its columns, in words */
  readonly later: readonly string[];
  readonly mayNote: boolean;
  readonly titles: ReadonlyMap<ColumnId, ColumnTitle>;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  onToggle(id: string): void;
  onChosen(id: string, chosen: boolean): void;
}

export function StepLine(props: Props) {
  const { dataset, entry, sentence, state, note, open, chosen, later, mayNote, onToggle, onChosen } = props;
  const { titles, collaboration, handle } = props;
  const words = useWords().recipes;
  const { language } = useLanguage();
  return (
    <li className={styles.step} data-open={open}>
      <div className={styles.line}>
        {chosen === null ? (
          <span className={styles.noBox} />
        ) : (
          <Checkbox
            size="xs"
            className={styles.box}
            checked={chosen}
            aria-label={words.choose(sentence)}
            onChange={(event) => onChosen(entry.id, event.currentTarget.checked)}
          />
        )}
        <button type="button" className={styles.head} aria-expanded={open} onClick={() => onToggle(entry.id)}>
          <span aria-hidden>
            <PersonAvatar person={entry.author} />
          </span>
          <span className={styles.story}>
            <strong>{entry.author.name}</strong> {state === undefined ? sentence : <s>{sentence}</s>}
            {state !== undefined && (
              <span className={styles.state}>{state.is === "undone" ? words.undone : words.takenBack(state.by)}</span>
            )}
          </span>
          <time className={styles.time} dateTime={entry.at}>
            {timeOf(entry.at, language)}
          </time>
        </button>
      </div>
      <StepNoteLine {...{ dataset, note }} entry={entry.id} mayWrite={mayNote} />
      {open && <EntryDetail {...{ dataset, titles, collaboration, handle, later }} id={entry.id} asked={NOWHERE} />}
    </li>
  );
}

const NOWHERE = {};
