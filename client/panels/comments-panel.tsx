/** Threads beside their row: those of the active row first, then those of the whole table, then those of what was deleted. */
import { useDeferredValue, useMemo, useState } from "react";
import { useStore } from "#client/collab/use-store.ts";
import type { CellPlace, CommentAsk } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { RowId, ThreadId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";
import { ALL_OPEN, chooseThreads, narrows, threadsByPlace } from "./comments/choose-threads.ts";
import styles from "./comments/comments.module.css";
import { type Asked, Composer } from "./comments/composer.tsx";
import { Filters } from "./comments/filters.tsx";
import { type CommentsHere, nameNow } from "./comments/here.ts";
import { ThreadList } from "./comments/thread-list.tsx";
import { ThreadView } from "./comments/thread-view.tsx";
import { useStillShown } from "./comments/use-still-shown.ts";
import { ProblemMessage } from "./problem-message.tsx";

interface Props {
  readonly here: CommentsHere;
  readonly threads: readonly Thread[] | undefined;
  readonly error: unknown;
  readonly active: CellPlace | null;
  /** asked for in the grid, until one goes elsewhere */
  readonly ask: CommentAsk | null;
  /** the thread an address led to */
  readonly sought: ThreadId | null;
  /** other comments than the one sought are wanted */
  onChoice(): void;
  /** false: no row has an open comment */
  onNext(step: 1 | -1): boolean;
}

export function CommentsPanel({ here, threads, error, active, ask, sought, onChoice, onNext }: Props) {
  const { comments: words, review } = useWords();
  const tableVersion = useStore(here.collaboration.tableVersion);
  const [choice, setChoice] = useState(ALL_OPEN);
  const [chosen, setChosen] = useState<Asked>({ about: "row", suggest: false });
  // what was asked for holds until one chooses something else
  const [overruled, setOverruled] = useState<CommentAsk | null>(null);
  const { table, me } = here.collaboration;
  const row = active?.row ?? null;
  const { members } = here;
  // while many are sorted, the field goes on taking keys
  const all = useDeferredValue(threads) ?? NONE;
  const wanted = useDeferredValue(choice);
  const stillShown = useStillShown(all, JSON.stringify([wanted, row]));
  const found = useMemo(
    () =>
      chooseThreads(
        all,
        sought === null ? wanted : { ...ALL_OPEN, state: "all" },
        me.id,
        (user) => nameNow({ members }, user),
        stillShown,
      ),
    [all, wanted, sought, me.id, members, stillShown],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the table
  const placed = useMemo(() => threadsByPlace(found, row, table), [found, row, table, tableVersion]);
  const resolved = all.filter((thread) => thread.resolved).length;
  const isAsked =
    ask !== null &&
    ask !== overruled &&
    (ask.row === null || ask.row === row) &&
    (ask.column === null || ask.column === active?.column);
  const lists = { here, sought };

  return (
    <>
      {error !== null && <ProblemMessage error={error} />}
      <Filters
        choice={choice}
        open={all.length - resolved}
        resolved={resolved}
        columns={table.columns}
        onChoice={(next) => {
          setChoice(next);
          onChoice();
        }}
        onNext={onNext}
      />
      <section className={styles.section} aria-label={row === null ? words.title : titleOf(here, row, review)}>
        {row !== null && <h3 className={styles.title}>{titleOf(here, row, review)}</h3>}
        {placed.here.map((thread) => (
          <ThreadView key={thread.id} here={here} thread={thread} placeKnown sought={thread.id === sought} />
        ))}
        {row === null ? (
          <p className={styles.soft}>{review.comments.noRow}</p>
        ) : (
          placed.here.length === 0 && <p className={styles.soft}>{review.comments.noneHere}</p>
        )}
        {here.mayComment ? (
          <Composer
            here={here}
            active={active}
            asked={isAsked ? { about: aboutOf(ask), suggest: ask.suggest } : chosen}
            askedOf={isAsked ? ask : null}
            onAsked={(next) => {
              setChosen(next);
              setOverruled(ask);
            }}
          />
        ) : (
          <p className={styles.soft}>{review.comments.readOnly}</p>
        )}
      </section>
      <ThreadList title={words.elsewhere} threads={placed.elsewhere} {...lists} />
      <ThreadList title={words.deletedRows} threads={placed.ofDeletedRows} {...lists}>
        <p className={styles.soft}>{words.deletedExplained}</p>
      </ThreadList>
      <ThreadList title={words.deletedColumns} threads={placed.ofDeletedColumns} {...lists} />
      {found.length === 0 && narrows(choice) && (
        <p className={styles.none}>
          {words.filter.none}{" "}
          <button type="button" className={styles.toggle} onClick={() => setChoice(ALL_OPEN)}>
            {words.filter.clear}
          </button>
        </p>
      )}
      {all.length === 0 && threads !== undefined && row === null && (
        <p className={styles.none}>{review.comments.none}</p>
      )}
    </>
  );
}

const NONE: readonly Thread[] = [];

function aboutOf({ row, column }: CommentAsk): Asked["about"] {
  if (row === null) return "column";
  return column === null ? "row" : "cell";
}

type ReviewWords = ReturnType<typeof useWords>["review"];

/** Of a row that was deleted, by who stands on it still. */
function titleOf({ collaboration: { table } }: CommentsHere, row: RowId, { comments }: ReviewWords): string {
  const handle = table.handleOf(row);
  const position = handle === undefined ? -1 : table.positionOf(handle);
  return position === -1 ? comments.deletedRow : comments.ofRow(position + 1);
}
