/** What the update did, what it left alone because others changed it meanwhile, and the way back. */
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { UpdateOutcome } from "#shared/document/edits/update-table.ts";
import type { Words } from "#shared/i18n/words.ts";
import styles from "./update.module.css";
import type { Planned } from "./use-plan.ts";

type Outcome = Extract<UpdateOutcome, { state: "done" }>;

interface Props {
  readonly planned: Planned;
  readonly outcome: Outcome;
  readonly collaboration: Collaboration;
  /** the file could not be noted in the history: tries again; null: it was, or is on its way */
  readonly onNote: (() => void) | null;
  onClose(): void;
}

/** lines told one by one */
const TOLD = 100;

export function UpdateDone({ planned, outcome, collaboration, onNote, onClose }: Props) {
  const words = useWords().updating;
  const [undone, setUndone] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said changes when it is taken back
  useEffect(() => heading.current?.focus(), [undone]);
  const { cells, removed, added, columns, overtaken } = outcome;
  const wrote = cells + removed + added.size + columns.size > 0;
  const left = overtakenLines(planned, overtaken, collaboration, words);
  return (
    <div className={styles.narrow}>
      <h2 ref={heading} tabIndex={-1} className={styles.doneTitle} role="status">
        {undone ? words.done.undone : wrote ? words.done.title : words.done.nothing}
      </h2>
      {!undone && wrote && (
        <ul className={styles.did}>
          {added.size > 0 && <li>{words.done.added(added.size)}</li>}
          {cells > 0 && <li>{words.done.changed(cells)}</li>}
          {removed > 0 && <li>{words.done.removed(removed)}</li>}
          {columns.size > 0 && <li>{words.done.columns(columns.size)}</li>}
        </ul>
      )}
      {!undone && left.count > 0 && (
        <div className={styles.left}>
          <p>{words.done.overtaken(left.count)}</p>
          <ul>
            {left.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {left.count > left.lines.length && <p>{words.done.more(left.count - left.lines.length)}</p>}
        </div>
      )}
      {!undone && wrote && <p className={styles.soft}>{words.done.undoHint}</p>}
      {!undone && onNote !== null && (
        <Warning sentence={words.done.notNoted}>
          <Button variant="default" size="compact-sm" mt={4} onClick={onNote}>
            {words.done.noteAgain}
          </Button>
        </Warning>
      )}
      <div className={styles.buttons} data-start>
        <Button onClick={onClose}>{words.done.close}</Button>
        {!undone && wrote && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => {
              collaboration.undo();
              setUndone(true);
            }}
          >
            {words.done.undo}
          </Button>
        )}
      </div>
    </div>
  );
}

function overtakenLines(
  { file }: Planned,
  { cells, added, removed }: Outcome["overtaken"],
  { table }: Collaboration,
  { done, columns }: Words["updating"],
): { readonly lines: readonly string[]; readonly count: number } {
  const names = new Map(table.columns.map(({ id, name }) => [id, name || columns.untitled]));
  const fileNames = new Map(file.columns.map(({ id, name }) => [id, name || columns.untitled]));
  const count = cells.reduce((sum, { rows }) => sum + rows.length, added.length + removed.length);
  const lines = [
    ...cells.flatMap(({ from, to, rows, after }) =>
      rows.slice(0, TOLD).map((row, at) => {
        const name = (to === null ? fileNames.get(from) : names.get(to)) ?? columns.untitled;
        return done.overtakenCell(table.positionOf(row) + 1, name, after[at] ?? "");
      }),
    ),
    ...added.slice(0, TOLD).map((place) => done.overtakenRow(place + 1)),
    ...removed.slice(0, TOLD).map((row) => done.overtakenRemoval(table.positionOf(row) + 1)),
  ];
  return { lines: lines.slice(0, TOLD), count };
}
